namespace Sensocto.Benchmarks.Circuits.Operators;

/// <summary>
/// Many headless operators in one process. One loop gives all of them their turns: a ping every 15 s, like pages, and now and then a move.
/// </summary>
internal sealed class Swarm : IAsyncDisposable
{
    private const int Doors = 16;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(15);
    private readonly SwarmSetting _setting;
    private readonly PageDoor _links;
    private readonly Behaviour _behaviour;
    private readonly List<HeadlessOperator> _operators = [];
    private readonly CancellationTokenSource _end = new();
    private readonly Task _turns;
    private int _next;

    public Swarm(SwarmSetting setting, Behaviour behaviour)
    {
        (_setting, _behaviour) = (setting, behaviour);
        _links = new PageDoor(setting.Server);
        _turns = TakeTurnsAsync();
    }

    public IReadOnlyList<HeadlessOperator> Operators => _operators;

    public int Live => _operators.Count(o => o.IsLive);

    public long BytesReceived => _operators.Sum(o => o.BytesReceived);

    /// <summary>Opens more operators, some at a time. Returns the seconds that it took.</summary>
    public async Task<double> OpenAsync(int count)
    {
        var began = TimeProvider.System.GetTimestamp();
        using var doors = new SemaphoreSlim(Doors);
        var opening = new List<Task>(count);
        for (var i = 0; i < count; i++)
        {
            await doors.WaitAsync();
            opening.Add(OpenOneAsync(doors));
        }

        await Task.WhenAll(opening);
        return TimeProvider.System.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>Hides the tabs of a share of the pages.</summary>
    public void Hide(double share)
    {
        for (var (i, due) = (0, 0.0); i < _operators.Count; i++)
        {
            due += share;
            if (due >= 1)
            {
                due--;
                _operators[i].SetHidden(true);
            }
        }
    }

    /// <summary>Has an operator reconnect to its circuit; false if that is lost.</summary>
    public Task<bool> ReconnectAsync(HeadlessOperator each) =>
        Reconnection.TryAsync(each, _links, _setting.Tally, Patience);

    /// <summary>Opens operators at separate moments within a span, like pages that reload.</summary>
    public async Task ReloadAsync(int count, TimeSpan spread)
    {
        using var doors = new SemaphoreSlim(count);
        await Task.WhenAll(
            Enumerable
                .Range(0, count)
                .Select(async i =>
                {
                    await Task.Delay(spread * i / count, TimeProvider.System);
                    await doors.WaitAsync();
                    await OpenOneAsync(doors);
                })
        );
    }

    /// <summary>Counts samples that are overdue by more than a patience.</summary>
    public void CountOverdue(TimeSpan patience)
    {
        foreach (var each in _operators)
        {
            each.CountOverdue((long)SwarmSetting.NowMs, (long)patience.TotalMilliseconds);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
#pragma warning disable VSTHRD003 // This object started it.
        await _turns;
#pragma warning restore VSTHRD003
        _operators.ForEach(o => o.Dispose());
        _links.Dispose();
        _end.Dispose();
    }

    private async Task OpenOneAsync(SemaphoreSlim doors)
    {
        var number = Interlocked.Increment(ref _next);
        var each = new HeadlessOperator(_setting, number);
        lock (_operators)
        {
            _operators.Add(each);
        }

        try
        {
            using var patience = new CancellationTokenSource(Patience);
            await each.OpenAsync(_links, _behaviour.FirstRow(number), patience.Token);
        }
#pragma warning disable CA1031 // One that does not get in is counted, and the others go on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _setting.Tally.Error($"Operator {number} did not get in: {e.Message}");
        }
        finally
        {
            doors.Release();
        }
    }

    private async Task TakeTurnsAsync()
    {
        using var clock = new PeriodicTimer(Turn, TimeProvider.System);
        double pings = 0;
        var (at, turnedAt) = (0, TimeProvider.System.GetTimestamp());
        try
        {
            while (await clock.WaitForNextTickAsync(_end.Token))
            {
                HeadlessOperator[] all;
                lock (_operators)
                {
                    all = [.. _operators];
                }

                // A busy machine skips turns, and the server drops a page that pings too seldom.
                var span = TimeProvider.System.GetElapsedTime(turnedAt);
                turnedAt = TimeProvider.System.GetTimestamp();
                for (pings += all.Length * (span / PingInterval); pings >= 1; pings--)
                {
                    all[at++ % all.Length].Ping();
                }

                _behaviour.Move(all, span);
            }
        }
        catch (OperationCanceledException)
        {
            // The swarm is being disposed.
        }
    }
}
