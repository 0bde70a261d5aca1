using System.Globalization;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Load;
using Sensocto.Dashboard.Components.Monitor;
using Sensocto.Dashboard.Live;
using Sensocto.Dashboard.Monitoring;
using Sensocto.Dashboard.Monitoring.Thresholds;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Components.Layout;

/// <summary>
/// What every status bar shows. Formatted once every two seconds however many pages are open, and not at all while none is. Thread-safe.
/// </summary>
public sealed class StatusFigures(
    FeedHost feeds,
    AttentionTracker tracker,
    SystemLoad load,
    ServiceMonitor monitor,
    TimeProvider time
)
{
    /// <summary>The most operators that are named.</summary>
    public const int MaxNamed = 20;

    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(2);
    private readonly Lock _gate = new();
    private StatusReading? _reading;
    private long _readAt;

    /// <summary>The newest reading, at most two seconds old; the same object until it changes.</summary>
    public StatusReading Read()
    {
        lock (_gate)
        {
            if (_reading is null || time.GetElapsedTime(_readAt) >= MaxAge)
            {
                _readAt = time.GetTimestamp();
                var reading = Compose();
                _reading = reading == _reading ? _reading : reading;
            }

            return _reading;
        }
    }

    private StatusReading Compose()
    {
        var traffic = feeds.Traffic;
        var operators = tracker
            .Viewers.Where(v => v.IsConnected)
            .Select(v => v.Info.Operator)
            .ToHashSet(StringComparer.Ordinal);
        var worst = monitor.Thresholds.MaxBy(t => t.State);
        var isWell = worst is not { State: > ThresholdState.Normal };
        return new StatusReading(
            load.Level,
            isWell ? "" : ThresholdTable.Mark(worst!.State),
            isWell ? "" : $"{worst!.Figure.Label} {worst.Figure.Format(worst.Value)}",
            Percent(traffic.Saved),
            $"{Text.Grouped(Rounded(traffic.SentRate))} of {Text.Grouped(Rounded(traffic.FullRate))} samples/s",
            // Whoever reads it is online, though its viewer may not be connected yet.
            Math.Max(1, operators.Count),
            Named(operators)
        );
    }

    private static string Named(HashSet<string> operators)
    {
        var named = string.Join(", ", operators.Order(StringComparer.CurrentCulture).Take(MaxNamed));
        return operators.Count <= MaxNamed ? named : $"{named} and {operators.Count - MaxNamed} more";
    }

    // Nobody reads more than three digits, and a figure that does not change is not rendered again on every page.
    private static double Rounded(double rate)
    {
        var step = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(Math.Max(1, rate))) - 2));
        return Math.Round(rate / step) * step;
    }

    private static string Percent(double share) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(share * 1000) / 10:0.0}%");
}
