using Sensocto.Dashboard.Circuits;

namespace Sensocto.Tests.Circuits;

public sealed class LeaveBeaconsTests
{
    private readonly LeaveBeacons _beacons = new();
    private readonly Guid _word = Guid.NewGuid();
    private int _left;

    [Fact]
    public void A_word_that_is_said_reaches_the_page_it_belongs_to_alone()
    {
        var others = 0;
        _beacons.Register(Guid.NewGuid(), () => others++);
        _beacons.Register(_word, () => _left++);

        _beacons.Say(_word);
        Assert.Equal((1, 0), (_left, others));
    }

    [Fact]
    public void The_path_carries_the_word() =>
        Assert.Equal($"leave/{_word:N}", _beacons.Register(_word, () => _left++));

    [Fact]
    public void Words_that_are_forgotten_or_were_never_given_do_nothing()
    {
        _beacons.Register(_word, () => _left++);
        _beacons.Forget(_word);
        _beacons.Say(_word);
        _beacons.Say(Guid.NewGuid());
        Assert.Equal(0, _left);
    }
}
