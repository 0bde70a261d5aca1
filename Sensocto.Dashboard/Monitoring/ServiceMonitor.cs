using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Sensocto.Core.Load;
using Sensocto.Core.Telling;
using Sensocto.Dashboard.Monitoring.Thresholds;

namespace Sensocto.Dashboard.Monitoring;

/// <summary>
/// Takes a sample of the whole service whenever the load sampler has one, keeps the newest ones, and compares the watched figures with their bounds.
/// Reading the newest sample and the thresholds takes no lock. Thread-safe.
/// </summary>
public sealed class ServiceMonitor : IHostedService, IDisposable
{
    /// <summary>How many samples are kept: ten minutes at the default interval.</summary>
    public const int Kept = 300;

    private const int MostMissed = 5;
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly TimeSpan _interval;
    private readonly Queue<ServiceSample> _trail = new(); // the newest Kept samples
    private readonly Listeners _listeners = new();
    private readonly ServiceReader _reader;
    private readonly LoadSampler _sampler;
    private readonly Threshold[] _thresholds;
    private readonly ILogger _log;
    private ServiceSample _newest;
    private IReadOnlyList<ThresholdReading> _readings;

    /// <summary>Creates a monitor that follows the load sampler once the host has started it.</summary>
    public ServiceMonitor(
        ServiceReader reader,
        LoadSampler sampler,
        IOptions<ThresholdOptions> options,
        IOptions<LoadOptions> load,
        TimeProvider time,
        ILogger<ServiceMonitor>? log = null
    )
    {
        (_reader, _sampler, _interval, _time) = (reader, sampler, load.Value.Interval, time);
        _log = log ?? NullLogger<ServiceMonitor>.Instance;
        _thresholds = [.. WatchedFigure.All.Select(f => new Threshold(f, options.Value))];
        _newest = reader.Read(sampler.Newest);
        _readings = [.. _thresholds.Select(t => t.Take(_newest))];
        _trail.Enqueue(_newest);
    }

    /// <summary>The newest sample.</summary>
    public ServiceSample Newest => Volatile.Read(ref _newest);

    /// <summary>How long ago it was taken.</summary>
    public TimeSpan Age
    {
        get
        {
            var taken = Newest.Steady; // first: another may be taken in between
            return _time.GetElapsedTime(0) - taken;
        }
    }

    /// <summary>Whether the newest sample is too old to say how the service is: the sampler has stopped.</summary>
    public bool IsBlind => Age > MostMissed * _interval;

    /// <summary>The current reading of every watched figure, in the order of the checklist.</summary>
    public IReadOnlyList<ThresholdReading> Thresholds => Volatile.Read(ref _readings);

    /// <summary>The samples that are kept, oldest first.</summary>
    public IReadOnlyList<ServiceSample> Trail
    {
        get
        {
            lock (_gate)
            {
                return [.. _trail];
            }
        }
    }

    /// <summary>Calls back with each new sample, until the result is disposed. On the sampler's thread; the callback must not block. Its exceptions are logged.</summary>
    public IDisposable Subscribe(Action callback) => _listeners.Add(callback);

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _sampler.Sampled += Take;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public void Dispose() => _sampler.Sampled -= Take;

    private void Take(LoadSample load)
    {
        var sample = _reader.Read(load);
        var before = Thresholds;
        ThresholdReading[] readings = [.. _thresholds.Select(t => t.Take(sample))];
        lock (_gate)
        {
            _trail.Enqueue(sample);
            if (_trail.Count > Kept)
            {
                _trail.Dequeue();
            }
        }

        Volatile.Write(ref _newest, sample);
        Volatile.Write(ref _readings, readings);
        _listeners.Tell(e => MonitoringLog.ListenerFailed(_log, e));
        foreach (var (was, reading) in before.Zip(readings).Where(pair => pair.First.State != pair.Second.State))
        {
            MonitoringLog.Say(_log, was.State, reading);
        }
    }
}
