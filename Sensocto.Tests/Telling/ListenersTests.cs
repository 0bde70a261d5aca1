using Sensocto.Core.Telling;

namespace Sensocto.Tests.Telling;

public sealed class ListenersTests
{
    private readonly Listeners<int> _listeners = new();
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
            Tell(7);
            Assert.Equal(names.Where(n => n.Length > 0).Select(n => n + "7"), _heard.Order());
        }
    }

    [Fact]
    public void Who_goes_while_a_word_is_told_does_not_hear_it_any_more_and_who_comes_hears_the_next()
    {
        IDisposable? second = null;
        using var first = _listeners.Add(i =>
        {
            second?.Dispose();
            if (i == 1)
            {
                Listen("late");
            }
        });
        second = Listen("b");
        Tell(1);
        Assert.Empty(_heard);
        Tell(2);
        Assert.Equal(["late2"], _heard);
    }

    [Fact]
    public void One_who_throws_is_reported_and_the_others_hear()
    {
        using var bad = _listeners.Add(_ => throw new InvalidOperationException("no"));
        using var good = Listen("a");
        List<Exception> failures = [];
        _listeners.Tell(3, failures.Add);
        Assert.Equal("no", Assert.Single(failures).Message);
        Assert.Equal(["a3"], _heard);
    }

    private IDisposable Listen(string name) => _listeners.Add(i => _heard.Add($"{name}{i}"));

    private void Tell(int change) => _listeners.Tell(change, e => throw e);
}
