namespace Sensocto.Benchmarks.Circuits.Operators;

/// <summary>Operators who come and go. One loop sends the pings of all pages; the members must be called from one thread.</summary>
internal sealed class Population : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(10);
    private readonly SwarmSetting _setting;
    private readonly PageDoor _links;
    private readonly Lock _gate = new();
    private readonly List<HeadlessOperator> _present = [];
    private readonly CancellationTokenSource _end = new();
    private readonly Task _pings;

    public Population(SwarmSetting setting)
    {
        (_setting, _links) = (setting, new PageDoor(setting.Server));
        _pings = PingAsync();
    }

    /// <summary>The total number of operators who joined.</summary>
    public int Joined { get; private set; }

    public IReadOnlyList<HeadlessOperator> Present
    {
        get
        {
            lock (_gate)
            {
                return [.. _present.Where(o => o.IsLive)];
            }
        }
    }

    /// <summary>Adds an operator who looks at a row of the grid; false if it did not get in.</summary>
    public async Task<bool> JoinAsync(int row)
    {
        var each = new HeadlessOperator(_setting, Joined++);
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            await each.OpenAsync(_links, row, patience.Token);
            lock (_gate)
            {
                _present.Add(each);
            }

            return true;
        }
#pragma warning disable CA1031 // One that does not get in is counted, and the others go on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _setting.Tally.Error($"An operator did not get in: {e.Message}");
            each.Leave();
            return false;
        }
    }

    /// <summary>Has an operator that was cut off reconnect to its circuit; false if that is lost.</summary>
    public Task<bool> ReconnectAsync(HeadlessOperator each) =>
        Reconnection.TryAsync(each, _links, _setting.Tally, Patience);

    /// <summary>Closes an operator's page, or kills it.</summary>
    public async Task RemoveAsync(HeadlessOperator each, bool isKilled)
    {
        lock (_gate)
        {
            _present.Remove(each);
        }

        if (isKilled)
        {
            each.Reset();
            return;
        }

        each.Leave();
        await _links.SayGoodbyeAsync(each.Secret);
    }

    /// <summary>Closes the pages of all operators.</summary>
    public async Task RemoveAllAsync()
    {
        List<HeadlessOperator> all;
        lock (_gate)
        {
            all = [.. _present];
        }

        foreach (var each in all)
        {
            await RemoveAsync(each, isKilled: false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
#pragma warning disable VSTHRD003 // This object started it.
        await _pings;
#pragma warning restore VSTHRD003
        await RemoveAllAsync();
        _links.Dispose();
        _end.Dispose();
    }

    private async Task PingAsync()
    {
        using var clock = new PeriodicTimer(PingInterval, TimeProvider.System);
        try
        {
            while (await clock.WaitForNextTickAsync(_end.Token))
            {
                foreach (var each in Present)
                {
                    each.Ping();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The population is being disposed.
        }
    }
}
