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
        Assert.Equal([one, other], _members.Snapshot().ToHashSet());
        _members.Remove(one);
        _members.Remove(one);
        Assert.Equal(1, _members.Count);
        Assert.Same(other, Assert.Single(_members.Snapshot()));
    }

    [Fact]
    public void Asking_again_gives_the_same_until_somebody_comes_or_goes()
    {
        var (one, stranger) = (new object(), new object());
        _members.Add(one);
        var all = _members.Snapshot();
        _members.Add(one);
        _members.Remove(stranger);
        Assert.Same(all, _members.Snapshot());
        _members.Remove(one);
        Assert.Empty(_members.Snapshot());
        Assert.Same(one, Assert.Single(all));
    }
}
