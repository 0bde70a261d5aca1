using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;

namespace Sensocto.E2E.Infrastructure;

/// <summary>
/// What the tracker itself says of one key, with the server's clock: the truth that a page is compared with. Told changes come in order, none is
/// missed, and nothing is polled.
/// </summary>
public sealed class AttentionTrace : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(5);

    // Bounded by the changes of one key during one test.
    private readonly Channel<Told> _told = Channel.CreateUnbounded<Told>();
    private readonly List<Told> _read = [];
    private readonly AttentionTracker _tracker;
    private readonly IDisposable[] _subscriptions;

    public AttentionTrace(IServiceProvider services, string sensor, string attribute)
    {
        _tracker = services.GetRequiredService<AttentionTracker>();
        if (!_tracker.TryGetCell(new SensorId(sensor), new AttributeId(attribute), out var cell))
            throw new ArgumentException($"There is no {sensor} / {attribute}.", nameof(sensor));
        Cell = cell;
        _subscriptions =
        [
            cell.Subscribe(change => Note(change.Level)),
            _tracker.Subscribe(cell.Key.Sensor, _ => Note(cell.Level))!,
        ];
    }

    public AttentionCell Cell { get; }

    /// <summary>Who looks and why, by now.</summary>
    public AttentionDescription Now => _tracker.Describe(Cell);

    /// <summary>A moment on the clock of <see cref="UntilLevelAsync"/>.</summary>
    public static long Clock => TimeProvider.System.GetTimestamp();

    /// <summary>When the level was told, and how long after <paramref name="since"/>; from where the last call left off.</summary>
    public Task<TimeSpan> UntilLevelAsync(AttentionLevel level, long since) =>
        UntilAsync(told => told.Level == level, since);

    /// <summary>The same for the number of viewers.</summary>
    public Task<TimeSpan> UntilViewersAsync(int viewers, long since) =>
        UntilAsync(told => told.Viewers == viewers, since);

    /// <summary>Waits until the reason begins so. Asked again and again: what changes the reason alone is told to nobody.</summary>
    public async Task UntilReasonAsync(string beginning)
    {
        var since = Clock;
        while (!Now.Reason.StartsWith(beginning, StringComparison.Ordinal))
        {
            Assert.True(
                TimeProvider.System.GetElapsedTime(since) < Longest,
                $"Not '{beginning}' within {Longest}: {Now}"
            );
            await Task.Delay(Step, TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    public void Dispose() => Array.ForEach(_subscriptions, subscription => subscription.Dispose());

    private void Note(AttentionLevel level) => _told.Writer.TryWrite(new Told(level, Cell.ViewerCount, Clock));

    private async Task<TimeSpan> UntilAsync(Func<Told, bool> isWanted, long since)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Longest);
        try
        {
            await foreach (var told in _told.Reader.ReadAllAsync(patience.Token))
            {
                _read.Add(told);
                if (told.At >= since && isWanted(told))
                    return TimeProvider.System.GetElapsedTime(since, told.At);
            }
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"Not told within {Longest}. Told so far: {string.Join(", ", _read)}; now {Now}");
        }
        throw new InvalidOperationException("A trace has no end.");
    }

    private sealed record Told(AttentionLevel Level, int Viewers, long At);
}
