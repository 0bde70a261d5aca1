using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components;
using Sensocto.Dashboard.Settings;
using Sensocto.Dashboard.Tuning;
using Sensocto.Tests.Live;

namespace Sensocto.Tests.Components;

public sealed class RoutesTests : BunitContext
{
    private readonly LiveBench _bench = new();
    private readonly OperatorCircuit _circuit;
    private readonly PageSettings _settings = new();
    private readonly PacingRights _rights = new();

    public RoutesTests()
    {
        _circuit = _bench.Circuit();
        Services.AddSingleton(_circuit);
        Services.AddSingleton(_settings);
        Services.AddSingleton(_rights);
        ComponentFactories.AddStub<Microsoft.AspNetCore.Components.Routing.Router>();
    }

    [Fact]
    public void The_first_interactive_render_makes_the_operator_a_viewer()
    {
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        Render<Routes>(p => p.Add(r => r.Operator, "Ada"));
        Assert.Equal("Ada", Assert.Single(_bench.Engine.Tracker.Viewers).Info.Operator);
    }

    [Fact]
    public void A_prerendered_page_is_nobody()
    {
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));
        Render<Routes>(p => p.Add(r => r.Operator, "Ada"));
        Assert.Empty(_bench.Engine.Tracker.Viewers);
    }

    [Fact]
    public void What_the_request_brought_holds_from_the_first_render_on()
    {
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));
        Render<Routes>(p => p.Add(r => r.Settings, "theme=dark").Add(r => r.MayPace, true));
        Assert.Equal((Theme.Dark, true), (_settings.Current.Theme, _rights.MayPace));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _circuit.Dispose();
        _bench.Dispose();
    }
}
