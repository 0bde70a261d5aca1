using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MudBlazor.Services;
using Sensocto.Core.Alarms;
using Sensocto.Core.Attention;
using Sensocto.Core.Load;
using Sensocto.Core.Monitoring;
using Sensocto.Core.Pacing;
using Sensocto.Core.Stopping;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components.Alarms;
using Sensocto.Dashboard.Components.Arranging;
using Sensocto.Dashboard.Components.Layout;
using Sensocto.Dashboard.Components.Tuning;
using Sensocto.Dashboard.Components.View;
using Sensocto.Dashboard.Settings;
using Sensocto.Dashboard.Tuning;
using Sensocto.Tests.Feeds;
using Sensocto.Tests.Live;
using Sensocto.Tests.Monitoring;

namespace Sensocto.Tests.Components;

/// <summary>
/// The app's services around a component, in fake time: one engine, one operator's circuit, an interactive renderer. A call to the page
/// fails the test if the test did not plan it.
/// </summary>
public abstract class DashboardTestContext : BunitContext
{
    private MonitorBench? _watch;

    /// <param name="navigation">Replaces the default, whose page arrives at once.</param>
    protected DashboardTestContext(NavigationManager? navigation = null)
    {
        JSInterop.Mode = JSRuntimeMode.Strict;
        if (navigation is not null)
        {
            Services.AddSingleton(navigation);
        }

        // For the component library's text fields.
        JSInterop.SetupVoid("mudElementRef.addOnBlurEvent", _ => true).SetVoidResult();
        JSInterop.SetupVoid("mudElementRef.removeOnBlurEvent", _ => true).SetVoidResult();
        Services.AddSingleton<TimeProvider>(Engine.Clock);
        Services.AddSingleton(Engine.Catalog);
        Services.AddSingleton(Engine.Tracker);
        Services.AddSingleton(Engine.Feeds);
        Services.AddSingleton(Engine.Load);
        Services.AddSingleton(Engine.Alarms);
        Services.AddSingleton(Options.Create(new AlarmOptions()));
        Services.AddSingleton<OperatorAlarms>();
        Services.AddSingleton<IEnumerable<IFigureSource>>(FigureSources);
        Services.AddSingleton(Bench.Shared);
        Services.AddSingleton(Bench.Clock);
        Circuit = Bench.Circuit();
        Services.AddSingleton(Circuit);
        Services.AddSingleton(Bench.Budget);
        Services.AddMudServices();
        Services.AddSingleton(Options.Create(new AttentionOptions()));
        Services.AddSingleton<OperatorPins>();
        Services.AddSingleton<PageFreeze>();
        Services.AddSingleton<ViewAddress>();
        Services.AddSingleton<PageSettings>();
        Services.AddSingleton<PageProfile>();
        Services.AddSingleton<PacingRights>();
        Services.AddSingleton(Options.Create(new PacingOptions()));
        Services.AddSingleton<PacingControl>();
        Services.AddSingleton<Roster>();
        Services.AddSingleton<StatusFigures>();
        Services.AddTransient<GridFollower>();
        Services.AddSingleton(_ => Watch.Monitor);
        Services.AddSingleton<StopNotice>();
        Services.AddSingleton(Options.Create(new LoadOptions()));
        Services.AddTransient<WallRotation>();
        Circuit.Identify("circuit");
        Circuit.Open("Ada");
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    internal LiveBench Bench { get; } = new();

    /// <summary>The monitor of the whole service, and the process it reads; created on first use.</summary>
    internal MonitorBench Watch => _watch ??= new MonitorBench(live: Bench);

    /// <summary>The parts with their own board on the monitor page.</summary>
    private protected List<IFigureSource> FigureSources { get; } = [];

    internal Engine Engine => Bench.Engine;

    internal OperatorCircuit Circuit { get; }

    private protected PageSettings Settings => Services.GetRequiredService<PageSettings>();

    private protected PageProfile Profile => Services.GetRequiredService<PageProfile>();

    /// <summary>Attaches the page's link for values; the bench's sink gets what is sent to it.</summary>
    private protected void AttachLink()
    {
        Circuit.Pump.Open();
        Circuit.Pump.Attach(Bench.Sink);
    }

    private protected void Run(double ms) => Engine.Run(ms);

    /// <summary>Plans starts of a page module with matching arguments, and its end.</summary>
    private protected BunitJSModuleInterop SetupPageModule(string name, Func<object?[], bool> takes)
    {
        var module = JSInterop.SetupModule("startModule", i => IsStartOf(name, i) && takes([.. i.Arguments.Skip(1)]));
        module.SetupVoid("dispose").SetVoidResult();
        module.SetupVoid("toTop").SetVoidResult();
        return module;
    }

    /// <summary>The arguments of each start.</summary>
    private protected List<object?[]> StartsOf(string name) =>
        [.. JSInterop.Invocations.Where(i => IsStartOf(name, i)).Select(i => i.Arguments.Skip(1).ToArray())];

    private static bool IsStartOf(string name, JSRuntimeInvocation call) =>
        call.Identifier == "startModule" && call.Arguments is [string path, ..] && path == $"./js/{name}.js";

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Circuit.Dispose();
            _watch?.Dispose();
            Bench.Dispose();
        }
    }
}
