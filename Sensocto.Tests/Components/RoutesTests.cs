using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components;
using Sensocto.Tests.Live;

namespace Sensocto.Tests.Components;

public sealed class RoutesTests : BunitContext
{
    private readonly LiveBench _bench = new();
    private readonly OperatorCircuit _circuit;

    public RoutesTests()
    {
        _circuit = _bench.Circuit();
        Services.AddSingleton(_circuit);
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

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _circuit.Dispose();
        _bench.Dispose();
    }
}
