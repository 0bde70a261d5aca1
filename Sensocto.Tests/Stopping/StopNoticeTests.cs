using Sensocto.Core.Stopping;

namespace Sensocto.Tests.Stopping;

public sealed class StopNoticeTests
{
    private readonly StopNotice _notice = new();
    private readonly List<Exception> _failures = [];

    [Fact]
    public void It_is_told_once_to_those_who_are_there()
    {
        var (stays, goes) = (0, 0);
        using var staying = _notice.Subscribe(() => stays++);
        _notice.Subscribe(() => goes++).Dispose();
        Assert.False(_notice.IsStopping);
        Assert.True(_notice.Begin(_failures.Add));
        Assert.False(_notice.Begin(_failures.Add));
        Assert.Empty(_failures);
        Assert.True(_notice.IsStopping);
        Assert.Equal((1, 0), (stays, goes));
    }

    [Fact]
    public void A_listener_that_fails_keeps_nobody_from_hearing()
    {
        var told = 0;
        using var bad = _notice.Subscribe(() => throw new InvalidOperationException("no"));
        using var good = _notice.Subscribe(() => told++);
        Assert.True(_notice.Begin(_failures.Add));
        Assert.Equal("no", Assert.Single(_failures).Message);
        Assert.Equal(1, told);
    }
}
