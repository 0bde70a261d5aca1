using Sensocto.Core.Telling;

namespace Sensocto.Tests.Telling;

public sealed class MembersTests
{
    private readonly Members<object> _members = new();

    [Fact]
    public void Each_is_in_it_once_until_it_leaves()
    {
        var (one, other) = (new object(), new object());
        _members.Add(one);
        _members.Add(other);
        _members.Add(one);
        Assert.Equal(2, _members.Count);
        Assert.Equal([one, other], Visited().ToHashSet());
        _members.Remove(one);
        _members.Remove(one);
        Assert.Equal(1, _members.Count);
        Assert.Same(other, Assert.Single(Visited()));
    }

    [Fact]
    public void Who_comes_or_goes_meanwhile_changes_the_next_round_only()
    {
        var (one, other, late) = (new object(), new object(), new object());
        _members.Add(one);
        _members.Add(other);
        var visited = new List<object>();
        _members.Visit(member =>
        {
            visited.Add(member);
            _members.Remove(one);
            _members.Remove(other);
            _members.Add(late);
        });
        Assert.Equal([one, other], visited.ToHashSet());
        Assert.Equal(2, visited.Count);
        Assert.Same(late, Assert.Single(Visited()));
    }

    [Fact]
    public void One_visit_may_begin_within_another()
    {
        _members.Add(new object());
        _members.Add(new object());
        var visits = 0;
        _members.Visit(_ => _members.Visit(_ => visits++));
        Assert.Equal(4, visits);
    }

    [Fact]
    public void A_visit_that_throws_ends_its_round_alone()
    {
        _members.Add(new object());
        Assert.Throws<InvalidOperationException>(() => _members.Visit(_ => throw new InvalidOperationException()));
        Assert.Single(Visited());
    }

    [Fact]
    public void Visiting_allocates_nothing_however_often_members_change()
    {
        object[] all = [.. Enumerable.Range(0, 20).Select(_ => new object())];
        Array.ForEach(all, _members.Add);
        var visited = 0;
        Action<object> visit = _ => visited++;
        Round();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            Round();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(1001 * 19, visited);

        void Round()
        {
            _members.Remove(all[0]);
            _members.Visit(visit);
            _members.Add(all[0]);
        }
    }

    private List<object> Visited()
    {
        var visited = new List<object>();
        _members.Visit(visited.Add);
        return visited;
    }
}
