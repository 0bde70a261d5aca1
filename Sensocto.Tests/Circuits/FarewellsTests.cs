using Sensocto.Dashboard.Circuits;

namespace Sensocto.Tests.Circuits;

public sealed class FarewellsTests
{
    private readonly Farewells _farewells = new();
    private readonly Guid _word = Guid.NewGuid();
    private int _left;

    [Fact]
    public void A_word_that_is_said_reaches_the_page_it_belongs_to_alone()
    {
        var others = 0;
        _farewells.Register(Guid.NewGuid(), () => others++);
        _farewells.Register(_word, () => _left++);

        _farewells.Say(_word);
        Assert.Equal((1, 0), (_left, others));
    }

    [Fact]
    public void The_path_carries_the_word() =>
        Assert.Equal($"leave/{_word:N}", _farewells.Register(_word, () => _left++));

    [Fact]
    public void Words_that_are_forgotten_or_were_never_given_do_nothing()
    {
        _farewells.Register(_word, () => _left++);
        _farewells.Forget(_word);
        _farewells.Say(_word);
        _farewells.Say(Guid.NewGuid());
        Assert.Equal(0, _left);
    }
}
