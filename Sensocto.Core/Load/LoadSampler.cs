using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Sensocto.Core.Telling;

namespace Sensocto.Core.Load;

/// <summary>
/// Samples the process every few seconds and sets the level that pacing follows (A14). Readers of <see cref="Newest"/> never wait.
/// Thread-safe.
/// </summary>
public sealed class LoadSampler : IHostedService, IDisposable
{
    // The pool's queue is read this many times a sample, and the shortest reading counts: sending to thousands of pages at once fills it, and a moment later it is
    // empty. Only a queue that never empties is load (as in controlled delay, RFC 8289). Seven readings in the usual two seconds keep step with no sensor or frame.
    private const int Looks = 7;
    private readonly IProcessProbe _probe;
    private readonly ILagSource[] _lags;
    private readonly SystemLoad _load;
    private readonly LoadOptions _options;
    private readonly LoadRule _rule;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly ITimer _timer;
    private readonly ITimer _looks;
    private LoadSample _newest;
    private long _readAt;
    private int _isSampling;
    private long _queue = long.MaxValue;

    /// <summary>A sampler; the host starts it.</summary>
    public LoadSampler(
        IProcessProbe probe,
        IEnumerable<ILagSource> lags,
        SystemLoad load,
        IOptions<LoadOptions> options,
        TimeProvider time,
        ILogger<LoadSampler>? log = null
    )
    {
        (_probe, _lags, _load, _options, _time) = (probe, [.. lags], load, options.Value, time);
        _log = log ?? NullLogger<LoadSampler>.Instance;
        _rule = new LoadRule(_options);
        _readAt = time.GetTimestamp();
        _newest = new LoadSample(LoadLevel.Normal, default, probe.Read(), 0);
        _timer = time.CreateTimer(_ => Tick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _looks = time.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Raised for each sample once it is the newest, on the timer's thread. Handlers must not block; one that throws is reported.</summary>
    public event Action<LoadSample>? Sampled;

    /// <summary>The newest sample; before the first, its shares are 0.</summary>
    public LoadSample Newest => Volatile.Read(ref _newest);

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _timer.Change(_options.Interval, _options.Interval);
        _looks.Change(_options.Interval / Looks, _options.Interval / Looks);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public void Dispose()
    {
        _timer.Dispose();
        _looks.Dispose();
    }

    private void Tick()
    {
        // Samples queued up behind a stall would each cover only an instant.
        if (Interlocked.Exchange(ref _isSampling, 1) == 0)
        {
            Guard.Run(Sample, Failed);
            Volatile.Write(ref _isSampling, 0);
        }
    }

    private void Look()
    {
        var queue = _probe.Queue;
        for (var least = Volatile.Read(ref _queue); queue < least; )
        {
            var found = Interlocked.CompareExchange(ref _queue, queue, least);
            least = found == least ? queue : found;
        }
    }

    private void Sample()
    {
        var before = Newest;
        Look();
        var process = _probe.Read() with { Queue = Interlocked.Exchange(ref _queue, long.MaxValue) };
        var elapsed = Math.Max(1, _time.GetElapsedTime(_readAt).TotalMilliseconds);
        _readAt = _time.GetTimestamp();
        var figures = new LoadFigures(
            Cpu: Share((process.CpuTime - before.Process.CpuTime).TotalMilliseconds, elapsed * process.Processors),
            Memory: Share(process.MemoryBytes, process.MemoryLimitBytes),
            Queue: process.Queue,
            LagMs: _lags.Select(lag => lag.TakeLagMs()).DefaultIfEmpty().Max()
        );
        var pause = Share((process.GcPause - before.Process.GcPause).TotalMilliseconds, elapsed);
        var isOther = _options.Enabled && _rule.Take(figures);
        if (isOther)
        {
            _load.Level = _rule.Level;
        }

        var sample = new LoadSample(_rule.Level, figures, process, pause);
        Volatile.Write(ref _newest, sample);
        Guard.Run(() => Sampled?.Invoke(sample), Failed);
        if (isOther)
        {
            Announce(before.Level, figures);
        }
    }

    private void Announce(LoadLevel before, LoadFigures figures)
    {
        var why = string.Create(
            CultureInfo.InvariantCulture,
            $"processor {figures.Cpu:0%}, memory {figures.Memory:0%}, {figures.Queue} waiting, lag {figures.LagMs:0} ms"
        );
        LoadLog.LevelChanged(_log, before, _rule.Level, why);
    }

    private void Failed(Exception exception) => LoadLog.SampleFailed(_log, exception);

    private static double Share(double part, double whole) => whole > 0 ? Math.Clamp(part / whole, 0, 1) : 0;
}
