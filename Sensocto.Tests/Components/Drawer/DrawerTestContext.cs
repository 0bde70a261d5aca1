using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.Core.Feeds;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Components.Drawer;
using Sensocto.Tests.Feeds;

namespace Sensocto.Tests.Components.Drawer;

/// <summary>A boiler with two attributes, and the page modules that a drawer starts.</summary>
public abstract class DrawerTestContext : DashboardTestContext
{
    protected const string Id = "boiler/3";

    private protected DrawerTestContext()
    {
        DrawerModule = SetupPageModule("drawer", setup => setup is [ElementReference]);
        TrendModule = SetupPageModule("trend", setup => setup is [ElementReference, ..]);
        Feed.Sensor = Feed.Sensor with { Name = "Boiler 3" };
    }

    private protected FakeFeed Feed { get; } =
        new(Id, FakeFeed.Attribute("pressure", limits: new AlarmLimits(High: 100)), FakeFeed.Attribute("steam", hz: 5));

    private protected BunitJSModuleInterop DrawerModule { get; }

    private protected BunitJSModuleInterop TrendModule { get; }

    private protected NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    private protected LiveAttribute Pressure => Engine.Find(Id);

    private protected IRenderedComponent<SensorDrawer> Open(string query = "?sensor=boiler%2F3")
    {
        Navigation.NavigateTo("/" + query);
        var drawer = Render<SensorDrawer>();
        AttachLink();
        return drawer;
    }

    private protected static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private protected static IEnumerable<string> Rows(IRenderedComponent<IComponent> component, string part) =>
        component.FindAll($"[data-part={part}] li").Select(Words);
}
