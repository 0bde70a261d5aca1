using Microsoft.Extensions.Time.Testing;
using Sensocto.Dashboard.Api;

namespace Sensocto.Tests.Api;

public sealed class SharedAnswerTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly SharedAnswer<string> _shared;
    private double _takesMs;
    private int _made;

    public SharedAnswerTests() => _shared = new SharedAnswer<string>(_time);

    [Fact]
    public void What_is_dear_is_given_again_for_ten_times_as_long_as_it_took()
    {
        _takesMs = 20;
        Assert.Equal("1", _shared.Read(Make));
        Advance(199);
        Assert.Equal("1", _shared.Read(Make));
        Advance(1);
        Assert.Equal("2", _shared.Read(Make));
    }

    [Fact]
    public void What_took_very_long_is_old_after_half_a_second_all_the_same()
    {
        _takesMs = 300;
        Assert.Equal("1", _shared.Read(Make));
        Advance(499);
        Assert.Equal("1", _shared.Read(Make));
        Advance(1);
        Assert.Equal("2", _shared.Read(Make));
    }

    [Fact]
    public void What_costs_nothing_is_always_new()
    {
        Assert.Equal("1", _shared.Read(Make));
        Assert.Equal("2", _shared.Read(Make));
    }

    private string Make()
    {
        Advance(_takesMs);
        return $"{++_made}";
    }

    private void Advance(double ms) => _time.Advance(TimeSpan.FromMilliseconds(ms));
}
