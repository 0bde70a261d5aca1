using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Sensocto.Core.Load;
using Sensocto.Tests.Telling;

namespace Sensocto.Tests.Load;

public sealed class LoadSamplerTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly FakeProbe _probe = new();
    private readonly SystemLoad _load = new();
    private readonly FakeLogger<LoadSampler> _log = new();
    private readonly FullDisk<LoadSampler> _broken = new();
    private LoadSampler? _sampler;

    [Fact]
    public async Task A_share_is_of_what_the_process_may_use_since_the_sample_before()
    {
        var sampler = await StartAsync();
        _probe.Use(0.3, seconds: 2);
        _probe.Figures = _probe.Figures with { MemoryBytes = 250, Queue = 17, GcPause = TimeSpan.FromMilliseconds(20) };
        _probe.LagMs = 33;
        Pass(2);
        var (_, figures, process, pause) = sampler.Newest;
        Assert.Equal(0.3, figures.Cpu, 6);
        Assert.Equal((0.25, 17, 33), (figures.Memory, figures.Queue, figures.LagMs));
        Assert.Equal(0.01, pause, 6);
        Assert.Equal(_probe.Figures, process);
    }

    [Fact]
    public async Task A_busy_process_raises_the_level_that_pacing_follows_and_an_idle_one_lets_it_fall()
    {
        await StartAsync();
        Busy(3);
        Assert.Equal(LoadLevel.Critical, _load.Level);
        Pass(2 * 15);
        Assert.Equal(LoadLevel.Normal, _load.Level);
        Assert.Equal(4, _log.Collector.Count);
        Assert.Equal(
            "System load was Normal and is Critical: processor 97%, memory 10%, 0 waiting, lag 0 ms",
            _log.Collector.GetSnapshot()[0].Message
        );
    }

    [Fact]
    public async Task A_queue_that_is_empty_now_and_then_is_no_load_and_one_that_never_is_counts_by_its_shortest()
    {
        var sampler = await StartAsync();
        Wait(samples: 10, least: 0);
        Assert.Equal((LoadLevel.Normal, 0), (_load.Level, sampler.Newest.Figures.Queue));
        Wait(samples: 3, least: 600);
        Assert.Equal((LoadLevel.High, 600), (_load.Level, sampler.Newest.Figures.Queue));
        Assert.Equal(600, sampler.Newest.Process.Queue);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(10)]
    public async Task A_queue_that_fills_for_a_moment_in_step_with_a_sensor_is_no_load(int hz)
    {
        var sampler = await StartAsync();
        for (var ms = 0; ms < 20_000; ms += 10)
        {
            _probe.Figures = _probe.Figures with { Queue = ms % (1_000 / hz) < 20 ? 5_000 : 0 };
            _time.Advance(TimeSpan.FromMilliseconds(10));
        }

        Assert.Equal((LoadLevel.Normal, 0), (_load.Level, sampler.Newest.Figures.Queue));
    }

    [Fact]
    public async Task The_moment_of_the_sample_is_looked_at_too_and_nothing_after_its_end()
    {
        var sampler = await StartAsync();
        _probe.Figures = _probe.Figures with { Queue = 5_000 };
        _time.Advance(TimeSpan.FromSeconds(2) - TimeSpan.FromTicks(1));
        _probe.Figures = _probe.Figures with { Queue = 3 };
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(3, sampler.Newest.Figures.Queue);
        sampler.Dispose();
        var looks = _probe.Looks;
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(looks, _probe.Looks);
    }

    [Fact]
    public async Task It_samples_but_changes_nothing_where_it_is_switched_off()
    {
        var sampler = await StartAsync(new LoadOptions { Enabled = false });
        Busy(5);
        Assert.Equal(LoadLevel.Normal, _load.Level);
        Assert.Equal(0.97, sampler.Newest.Figures.Cpu, 6);
        Assert.Equal(LoadLevel.Normal, sampler.Newest.Level);
    }

    [Fact]
    public async Task A_limit_that_is_not_known_is_never_reached()
    {
        _probe.Figures = FakeProbe.Start with { MemoryLimitBytes = 0 };
        var sampler = await StartAsync();
        Pass(2);
        Assert.Equal(0, sampler.Newest.Figures.Memory);
    }

    [Fact]
    public async Task Neither_who_hears_of_samples_nor_the_log_keeps_the_next_from_coming()
    {
        _sampler = new LoadSampler(_probe, [_probe], _load, Options.Create(new LoadOptions()), _time, _broken);
        _sampler.Sampled += _ => throw new InvalidOperationException("no");
        await _sampler.StartAsync(TestContext.Current.CancellationToken);
        Busy(3);
        Assert.Equal((LoadLevel.Critical, LoadLevel.Critical), (_load.Level, _sampler.Newest.Level));
        Pass(2 * 15);
        Assert.Equal((LoadLevel.Normal, LoadLevel.Normal), (_load.Level, _sampler.Newest.Level));
        Assert.NotEqual(0, _broken.Lines);
    }

    public void Dispose() => _sampler?.Dispose();

    private async Task<LoadSampler> StartAsync(LoadOptions? options = null)
    {
        _sampler = new LoadSampler(_probe, [_probe], _load, Options.Create(options ?? new LoadOptions()), _time, _log);
        await _sampler.StartAsync(TestContext.Current.CancellationToken);
        return _sampler;
    }

    // Thousands wait, except for 0.3 s in every 2 s.
    private void Wait(int samples, long least)
    {
        for (var ms = 0; ms < samples * 2_000; ms += 100)
        {
            _probe.Figures = _probe.Figures with { Queue = ms % 2_000 is >= 900 and < 1_200 ? least : 5_000 };
            _time.Advance(TimeSpan.FromMilliseconds(100));
        }
    }

    private void Busy(int samples)
    {
        for (var i = 0; i < samples; i++)
        {
            _probe.Use(0.97, seconds: 2);
            Pass(2);
        }
    }

    private void Pass(double seconds)
    {
        for (; seconds > 0; seconds -= 2)
        {
            _time.Advance(TimeSpan.FromSeconds(2));
        }
    }
}
