using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Interop;

/// <summary>wwwroot/js/trend.js: draws an attribute's history from <c>/api/history</c>, with zoom, pan and export.</summary>
internal sealed class TrendModule(PageModule module) : IAsyncDisposable
{
    private const string Path = "./js/trend.js";

    public static async Task<TrendModule> StartAsync(
        IJSRuntime js,
        ElementReference trend,
        LiveAttribute attribute,
        TimeSpan span,
        CancellationToken cancel
    )
    {
        var descriptor = attribute.Descriptor;
        var options = new
        {
            sensor = attribute.Cell.Key.Sensor.Value,
            attribute = descriptor.Id.Value,
            unit = descriptor.Unit,
            precision = descriptor.Precision,
            range = new { min = descriptor.RangeMin, max = descriptor.RangeMax },
            limits = new { low = descriptor.Limits?.Low, high = descriptor.Limits?.High },
            spanMs = span.TotalMilliseconds,
        };
        return new TrendModule(await PageModule.StartAsync(js, Path, cancel, trend, options));
    }

    public ValueTask DisposeAsync() => module.DisposeAsync();
}
