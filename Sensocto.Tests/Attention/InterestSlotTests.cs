using FsCheck.Xunit;
using Sensocto.Core.Attention;

namespace Sensocto.Tests.Attention;

public sealed class InterestSlotTests
{
    [Property]
    public bool A_slot_gives_back_what_was_put_in(uint cell, byte bits)
    {
        var index = (int)(cell & int.MaxValue);
        var kept = (InterestBits)(bits & 0x3F);
        var slot = new InterestSlot(index, kept, 0);
        return slot.Cell == index && slot.Bits == kept && !slot.IsEmpty && slot.With(InterestBits.View).Cell == index;
    }

    [Fact]
    public void Key_zero_without_interest_is_not_an_empty_slot()
    {
        Assert.False(new InterestSlot(0, InterestBits.None, 0).IsEmpty);
        Assert.True(default(InterestSlot).IsEmpty);
    }

    [Property]
    public bool What_is_left_of_a_boost_is_right_at_any_age_of_the_tracker(uint nowMs, ushort left)
    {
        var slot = new InterestSlot(7, InterestBits.Boost, nowMs + (long)left);
        return slot.BoostLeftMs(nowMs) == left && slot.BoostLeftMs(nowMs + left + 5L) == -5;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(139)]
    [InlineData(140)]
    [InlineData(180)]
    [InlineData(278)]
    public void A_boost_that_ended_hours_ago_while_the_process_was_frozen_is_over(int minutes)
    {
        var ago = minutes * 60_000;
        Assert.Equal(-ago, new InterestSlot(7, InterestBits.Boost, 12_345).BoostLeftMs(12_345L + ago));
    }

    [Fact]
    public void Other_bits_leave_the_end_of_the_boost()
    {
        var slot = new InterestSlot(7, InterestBits.Boost, 5000).With(InterestBits.View);
        Assert.Equal(1000, slot.BoostLeftMs(4000));
        Assert.Equal(2000, slot.WithBoostEnd(InterestBits.Boost, 6000).BoostLeftMs(4000));
    }
}
