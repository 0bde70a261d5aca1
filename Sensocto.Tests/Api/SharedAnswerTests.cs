using Microsoft.Extensions.Time.Testing;
using Sensocto.Dashboard.Api;

namespace Sensocto.Tests.Api;

public sealed class SharedAnswerTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly SharedAnswer<string> _shared;
    private double _takesMs;
    private int _made;

    public SharedAnswerTests() => _shared = new SharedAnswer<string>(_time, Make);

    [Fact]
    public async Task What_is_dear_is_given_again_for_ten_times_as_long_as_it_took()
    {
        _takesMs = 20;
        Assert.Equal("1", await _shared.ReadAsync());
        Advance(199);
        Assert.Equal("1", await _shared.ReadAsync());
        Advance(1);
        Assert.Equal("2", await _shared.ReadAsync());
    }

    [Fact]
    public async Task What_took_very_long_is_old_after_half_a_second_all_the_same()
    {
        _takesMs = 300;
        Assert.Equal("1", await _shared.ReadAsync());
        Advance(499);
        Assert.Equal("1", await _shared.ReadAsync());
        Advance(1);
        Assert.Equal("2", await _shared.ReadAsync());
    }

    [Fact]
    public async Task What_costs_nothing_is_always_new()
    {
        Assert.Equal("1", await _shared.ReadAsync());
        Assert.Equal("2", await _shared.ReadAsync());
    }

    [Fact]
    public async Task Who_asks_while_it_is_made_waits_for_the_same_and_holds_no_thread()
    {
        using var isMade = new SemaphoreSlim(0);
        var shared = new SharedAnswer<string>(
            _time,
            () =>
            {
                isMade.Wait();
                return Make();
            }
        );
        Task<string>[] asked = [shared.ReadAsync(), shared.ReadAsync()];

        isMade.Release();
        Assert.Equal(["1", "1"], await Task.WhenAll(asked));
    }

    [Fact]
    public async Task What_failed_is_made_anew()
    {
        var isBroken = true;
        var shared = new SharedAnswer<string>(_time, () => isBroken ? throw new TimeoutException() : Make());
        await Assert.ThrowsAsync<TimeoutException>(shared.ReadAsync);
        isBroken = false;
        Assert.Equal("1", await shared.ReadAsync());
    }

    private string Make()
    {
        Advance(_takesMs);
        return $"{++_made}";
    }

    private void Advance(double ms) => _time.Advance(TimeSpan.FromMilliseconds(ms));
}
