using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.Core.Attention;
using Sensocto.Core.Sensors;

namespace Sensocto.E2E.Infrastructure;

/// <summary>
/// The tracker's own record of one key, on the server's clock: the truth that a page is compared with. Notified changes arrive in order, none is
/// missed, and nothing is polled.
/// </summary>
public sealed class AttentionTrace : IDisposable
{
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

    /// <summary>Who looks at it now, and why.</summary>
    public AttentionDescription Now => _tracker.Describe(Cell);

    /// <summary>The current time on the clock of <see cref="UntilLevelAsync"/>.</summary>
    public static long Clock => TimeProvider.System.GetTimestamp();

    /// <summary>Waits for a change to the level, from where the last call left off; gives the time since <paramref name="since"/>.</summary>
    public Task<TimeSpan> UntilLevelAsync(AttentionLevel level, long since) =>
        UntilAsync(told => told.Level == level, since);

    /// <summary>The same for the number of viewers.</summary>
    public Task<TimeSpan> UntilViewersAsync(int viewers, long since) =>
        UntilAsync(told => told.Viewers == viewers, since);

    /// <summary>The levels notified so far, up to where the last call left off.</summary>
    public IEnumerable<AttentionLevel> Levels => _read.Select(told => told.Level);

    /// <summary>Waits until the reason holds these words. It polls: a change of the reason alone raises no notification.</summary>
    public Task UntilReasonAsync(string words) =>
        Poll.UntilAsync(
            $"the reason of {Cell.Key} holds '{words}'",
            () => Now.Reason.Contains(words, StringComparison.Ordinal)
        );

    /// <summary>The reasons seen until the key has this level.</summary>
    public async Task<IReadOnlyList<string>> ReasonsUntilAsync(AttentionLevel level)
    {
        List<string> reasons = []; // bounded by the wait
        await Poll.UntilAsync(
            $"the level of {Cell.Key} is {level}",
            () =>
            {
                reasons.Add(Now.Reason);
                return Cell.Level == level;
            }
        );
        return reasons;
    }

    public void Dispose() => Array.ForEach(_subscriptions, subscription => subscription.Dispose());

    private void Note(AttentionLevel level) => _told.Writer.TryWrite(new Told(level, Cell.ViewerCount, Clock));

    private async Task<TimeSpan> UntilAsync(Func<Told, bool> isWanted, long since)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Poll.Longest);
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
            Assert.Fail($"Not told within {Poll.Longest}. Told so far: {string.Join(", ", _read)}; now {Now}");
        }
        throw new InvalidOperationException("A trace has no end.");
    }

    private sealed record Told(AttentionLevel Level, int Viewers, long At);
}
