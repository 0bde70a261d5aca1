using System.Globalization;
using Sensocto.Core.Attention;
using Sensocto.Core.Monitoring;
using Sensocto.Dashboard.Monitoring;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Components.Monitor;

/// <summary>Computes what the monitor page shows besides the thresholds from the samples that are kept. Pure.</summary>
public static class MonitorBoard
{
    private const double Mb = 1024 * 1024;
    private const string Nothing = "—";

    /// <summary>All groups, in the order of the page.</summary>
    public static IReadOnlyList<BoardGroup> Of(SampleTrail trail) =>
        [Attention(trail), Sending(trail), Pages(trail), Process(trail)];

    /// <summary>The group of an optional part, such as the cluster.</summary>
    public static BoardGroup Of(IFigureSource source) =>
        new(source.Title, [.. source.Read().Select(f => new BoardFigure(f.Label, f.Value, [], f.Note))]);

    private static BoardGroup Attention(SampleTrail trail)
    {
        var now = trail.Newest;
        var events = trail.Growth(s => s.Attention.Events);
        var told = trail.Growth(s => s.Attention.Told);
        var flushes = trail.Growth(s => s.Attention.Flushes);
        var flushMs = trail.Growth(s => s.Attention.FlushTime.TotalMilliseconds) / flushes;
        return new(
            "Attention",
            [
                Rate(trail, "Events in", s => s.Attention.Events),
                Rate(trail, "Transitions told", s => s.Attention.Told),
                new(
                    "Coalesced",
                    events > 0 ? Text.Share(Math.Max(0, 1 - told / events)) : Nothing,
                    [],
                    "events that moved no level, or were told together"
                ),
                new("One flush takes", flushes > 0 ? Text.Ms(flushMs) : Nothing, []),
                new(
                    "A rise is served in",
                    now.Feeds.RiseP95Ms > 0 ? Text.Ms(now.Feeds.RiseP50Ms) : Nothing,
                    trail.Trend(s => s.Feeds.RiseP95Ms),
                    Within(now.Feeds.RiseP95Ms)
                ),
                Rate(trail, "Reports refused", s => s.Attention.Refused),
                Plain(trail, "Memberships", s => s.Viewers.Memberships, "keys that viewers are interested in"),
                Plain(
                    trail,
                    "Sensors",
                    s => s.Feeds.Sensors,
                    $"attributes: {Count(now.Feeds.Stale)} stale, {Count(now.Feeds.Alarms)} in alarm, {Count(now.Feeds.Failed)} failed"
                ),
            ]
        );
    }

    private static BoardGroup Sending(SampleTrail trail)
    {
        var now = trail.Newest;
        return new(
            "Sending",
            [
                new("Traffic saved", Text.Share(now.Traffic.Saved), trail.Trend(s => s.Traffic.Saved)),
                new(
                    "Samples sent",
                    $"{Count(now.Traffic.SentRate)}/s",
                    trail.Trend(s => s.Traffic.SentRate),
                    $"of {Count(now.Traffic.FullRate)}/s unthrottled"
                ),
                .. AttentionLevels.All.Reverse().Select(level => Sent(trail, level)),
            ]
        );
    }

    private static BoardFigure Sent(SampleTrail trail, AttentionLevel level)
    {
        double Sent(ServiceSample s) => s.Feeds.Sent[(int)level];
        double Measured(ServiceSample s) => s.Feeds.Measured[(int)level];
        return new(
            $"Sent at {level}",
            $"{Count(trail.Rate(Sent))}/s",
            trail.Rates(Sent),
            $"of {Count(trail.Rate(Measured))}/s measured"
        );
    }

    private static BoardGroup Pages(SampleTrail trail)
    {
        var now = trail.Newest;
        var kb = trail.Rate(s => s.Pages.Bytes) / 1024;
        return new(
            "Pages",
            [
                Plain(
                    trail,
                    "Circuits connected",
                    s => s.Pages.Connected,
                    $"{Count(now.Pages.Disconnected)} disconnected, kept for a while"
                ),
                Plain(
                    trail,
                    "Viewers present",
                    s => s.Viewers.Present,
                    $"{Count(now.Viewers.Hidden)} hidden, {Count(now.Viewers.Suspended)} suspended"
                ),
                Plain(trail, "Slow clients", s => s.Pages.Stalled, "leave a frame unanswered for too long"),
                Plain(
                    trail,
                    "Viewers reaped",
                    s => s.Attention.Reaped,
                    "silent for longer than a lease, since the start"
                ),
                Rate(trail, "Frames", s => s.Pages.Frames),
                new(
                    "Payload",
                    string.Create(CultureInfo.InvariantCulture, $"{kb:0.0} KB/s"),
                    trail.Rates(s => s.Pages.Bytes)
                ),
                new(
                    "A frame is answered in",
                    now.Pages.LagP95Ms > 0 ? Text.Ms(now.Pages.LagP50Ms) : Nothing,
                    trail.Trend(s => s.Pages.LagP95Ms),
                    Within(now.Pages.LagP95Ms)
                ),
            ]
        );
    }

    private static BoardGroup Process(SampleTrail trail)
    {
        var (load, process, history) = (trail.Newest.Load, trail.Newest.Load.Process, trail.Newest.History);
        return new(
            "Process",
            [
                new(
                    "Load level",
                    $"{load.Level}",
                    trail.Trend(s => (int)s.Load.Level),
                    "above Normal every window is longer"
                ),
                new(
                    "Processors",
                    Text.Share(load.Figures.Cpu),
                    trail.Trend(s => s.Load.Figures.Cpu),
                    string.Create(CultureInfo.InvariantCulture, $"of {process.Processors:0.##}")
                ),
                new(
                    "Resident memory",
                    Megabytes(process.MemoryBytes),
                    trail.Trend(s => s.Load.Process.MemoryBytes),
                    process.MemoryLimitBytes > 0
                        ? $"{Text.Share(load.Figures.Memory)} of {Megabytes(process.MemoryLimitBytes)}"
                        : ""
                ),
                new("Managed memory", Megabytes(process.HeapBytes), trail.Trend(s => s.Load.Process.HeapBytes)),
                new(
                    "History",
                    Megabytes(history.Bytes),
                    trail.Trend(s => s.History.Bytes),
                    $"of {Megabytes(history.Budget)}; reaches back {Count(history.Reach.TotalMinutes)} min"
                ),
                new("GC pauses", Text.Share(load.GcPauseShare), trail.Trend(s => s.Load.GcPauseShare), "of the time"),
                Plain(trail, "Pool threads", s => s.Load.Process.Threads, $"{Count(load.Figures.Queue)} items wait"),
                new(
                    "Lag",
                    Text.Ms(load.Figures.LagMs),
                    trail.Trend(s => s.Load.Figures.LagMs),
                    "how late feeds and flushes come, at worst"
                ),
            ]
        );
    }

    private static BoardFigure Plain(
        SampleTrail trail,
        string label,
        Func<ServiceSample, double> read,
        string note = ""
    ) => new(label, Count(read(trail.Newest)), trail.Trend(read), note);

    private static BoardFigure Rate(SampleTrail trail, string label, Func<ServiceSample, double> read) =>
        new(label, $"{Few(trail.Rate(read))}/s", trail.Rates(read), $"{Count(read(trail.Newest))} since the start");

    private static string Count(double value) => Text.Grouped(value);

    private static string Few(double value) => value.ToString(value < 10 ? "0.#" : "#,0", CultureInfo.InvariantCulture);

    private static string Within(double ms) => ms > 0 ? $"95 of 100 within {Text.Ms(ms)}" : "none yet";

    private static string Megabytes(double bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"{bytes / Mb:#,0} MB");
}
