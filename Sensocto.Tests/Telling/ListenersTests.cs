using Sensocto.Core.Telling;

namespace Sensocto.Tests.Telling;

public sealed class ListenersTests
{
    private readonly Listeners _listeners = new();
    private readonly List<string> _heard = [];

    [Fact]
    public void Each_hears_until_it_goes_whoever_went_before()
    {
        string[] names = ["a", "b", "c", "d", "e"];
        var all = names.Select(Listen).ToList();
        foreach (var gone in (int[])[1, 4, 0, 3, 2])
        {
            all[gone].Dispose();
            all[gone].Dispose();
            names[gone] = "";
            _heard.Clear();
            Tell();
            Assert.Equal(names.Where(n => n.Length > 0), _heard.Order());
        }
    }

    [Fact]
    public void Who_goes_while_a_word_is_told_does_not_hear_it_any_more_and_who_comes_hears_the_next()
    {
        IDisposable? second = null;
        IDisposable? late = null;
        using var first = _listeners.Add(() =>
        {
            second?.Dispose();
            late ??= Listen("late");
        });
        second = Listen("b");
        Tell();
        Assert.Empty(_heard);
        Tell();
        Assert.Equal(["late"], _heard);
    }

    [Fact]
    public void One_who_throws_is_reported_and_the_others_hear()
    {
        using var bad = _listeners.Add(() => throw new InvalidOperationException("no"));
        using var good = Listen("a");
        List<Exception> failures = [];
        _listeners.Tell(failures.Add);
        Assert.Equal("no", Assert.Single(failures).Message);
        Assert.Equal(["a"], _heard);
    }

    [Fact]
    public void Who_cannot_even_report_it_tells_the_others_all_the_same()
    {
        using var bad = _listeners.Add(() => throw new InvalidOperationException("no"));
        using var good = Listen("a");
        _listeners.Tell(e => throw e);
        Assert.Equal(["a"], _heard);
    }

    private IDisposable Listen(string name) => _listeners.Add(() => _heard.Add(name));

    private void Tell()
    {
        List<Exception> failures = [];
        _listeners.Tell(failures.Add);
        Assert.Empty(failures);
    }
}
