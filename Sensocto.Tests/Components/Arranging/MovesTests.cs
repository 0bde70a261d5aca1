using FsCheck.Xunit;
using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Components.Arranging;

namespace Sensocto.Tests.Components.Arranging;

public sealed class MovesTests : IDisposable
{
    private readonly RosterBench _bench = new();
    private readonly LiveSensor[] _sensors;

    public MovesTests() => _sensors = [.. "abcdef".Select(id => _bench.Add($"{id}"))];

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "bca", 1)]
    [InlineData("abc", "cba", 2)]
    [InlineData("abc", "ab", 1)]
    [InlineData("ab", "abc", 1)]
    [InlineData("ab", "cd", 4)]
    [InlineData("abc|de", "abc|de", 0)]
    [InlineData("abc|de", "ab|dec", 1)]
    [InlineData("abcdef", "fabcde", 1)]
    [InlineData("", "abc", 3)]
    public void As_many_as_must_move(string shown, string wanted, int moves)
    {
        Assert.Equal(moves, Moves.Between(Groups(shown), Groups(wanted)));
        Assert.Equal(moves == 0, Moves.AreNone(Groups(shown), Groups(wanted)));
    }

    [Property]
    public void Never_more_than_all_and_none_only_where_all_is_the_same(byte[] order)
    {
        var wanted = string.Concat("abcdef".OrderBy(c => c - 'a' < order.Length ? (int)order[c - (char)97] : c));
        var moves = Moves.Between(Groups("abcdef"), Groups(wanted));
        Assert.InRange(moves, 0, 5);
        Assert.Equal(wanted == "abcdef", moves == 0);
    }

    private SensorGroup[] Groups(string text) =>
        text.Length == 0
            ? []
            : [.. text.Split('|').Select((g, i) => new SensorGroup($"{i}", [.. g.Select(c => _sensors[c - 'a'])]))];
}
