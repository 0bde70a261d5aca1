using FsCheck.Xunit;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Sensors;

public sealed class AttributeIdTests
{
    [Theory]
    [MemberData(nameof(OpaqueIdTests.Sound), MemberType = typeof(OpaqueIdTests))]
    public void Keeps_what_it_is_given(string text)
    {
        Assert.Equal(text, new AttributeId(text).Value);
        Assert.Equal(text, new AttributeId(text).ToString());
        Assert.True(AttributeId.TryCreate(text, out var id));
        Assert.Equal(new AttributeId(text), id);
    }

    [Theory]
    [MemberData(nameof(OpaqueIdTests.Unsound), MemberType = typeof(OpaqueIdTests))]
    public void Refuses_untrusted_text_without_an_exception(string? text)
    {
        Assert.False(AttributeId.TryCreate(text, out var id));
        Assert.Equal(default, id);
        Assert.Throws<ArgumentException>(() => new AttributeId(text!));
    }

    [Fact]
    public void Default_names_nothing_and_equals_only_itself()
    {
        AttributeId nothing = default;
        Assert.Equal("", nothing.Value);
        Assert.True(nothing == default);
        Assert.True(nothing != new AttributeId("a"));
        Assert.True(new AttributeId("a") != nothing);
    }

    [Property]
    public bool Equal_means_ordinally_equal(bool same, int n)
    {
        var (left, right) = ($"é{n}", same ? $"é{n}" : $"e\u0301{n}");
        var (a, b) = (new AttributeId(left), new AttributeId(right));
        return a.Equals(b) == same
            && a.Equals((object)b) == same
            && (a == b) == same
            && (a != b) == !same
            && (!same || a.GetHashCode() == b.GetHashCode());
    }

    [Fact]
    public void Another_type_is_never_equal() => Assert.False(new AttributeId("a").Equals((object)"a"));
}
