using FsCheck.Xunit;
using Sensocto.Core.Attention;

namespace Sensocto.Tests.Attention;

public sealed class InterestMapTests
{
    [Property(MaxTest = 300)]
    public void A_map_holds_what_a_dictionary_holds((byte Cell, byte Bits)[] steps)
    {
        var map = new InterestMap();
        var model = new Dictionary<int, InterestBits>();
        foreach (var (cell, bits) in steps)
        {
            var kept = (InterestBits)(bits & 0x7);
            map.Put(new InterestSlot(cell, kept, 0));
            model[cell] = kept;
            if (kept == InterestBits.None)
            {
                model.Remove(cell);
            }
        }

        AssertSame(model, map);
    }

    [Property(MaxTest = 300)]
    public void Pruning_takes_out_exactly_what_was_left_without_bits(int[] cells, int keep)
    {
        var map = new InterestMap();
        var model = new Dictionary<int, InterestBits>();
        foreach (var cell in cells.Select(c => c & int.MaxValue))
        {
            map.Put(new InterestSlot(cell, InterestBits.View, 0));
            model[cell] = InterestBits.View;
        }

        var modulus = (Math.Abs(keep % 5)) + 1;
        foreach (ref var slot in map.Slots)
        {
            if (!slot.IsEmpty && slot.Cell % modulus != 0)
            {
                slot = slot.With(InterestBits.None);
            }
        }

        map.Prune();
        AssertSame(model.Where(p => p.Key % modulus == 0).ToDictionary(), map);
    }

    [Fact]
    public void An_empty_map_finds_nothing_and_takes_out_nothing()
    {
        var map = new InterestMap();
        map.Put(new InterestSlot(3, InterestBits.None, 0));
        map.Prune();
        Assert.True(map.Find(3).IsEmpty);
        Assert.Equal(0, map.Count);
    }

    [Fact]
    public void A_membership_costs_at_most_fifteen_bytes_at_any_size_beyond_a_few()
    {
        var map = new InterestMap();
        for (var i = 1; i <= 5000; i++)
        {
            map.Put(new InterestSlot(i, InterestBits.View, 0));
            Assert.InRange(map.Slots.Length, i + 1, Math.Max(16, i * 15 / 8));
        }
    }

    [Fact]
    public void A_cleared_map_is_empty_and_can_be_used_again()
    {
        var map = new InterestMap();
        map.Put(new InterestSlot(3, InterestBits.View, 0));
        map.Clear();
        Assert.Equal((0, true), (map.Count, map.Find(3).IsEmpty));
        map.Put(new InterestSlot(3, InterestBits.View, 0));
        Assert.Equal(1, map.Count);
    }

    private static void AssertSame(Dictionary<int, InterestBits> model, InterestMap map)
    {
        var slots = map.Slots.ToArray().Where(s => !s.IsEmpty).ToDictionary(s => s.Cell, s => s.Bits);
        Assert.Equal(model, slots);
        Assert.Equal(model.Count, map.Count);
        Assert.All(model, p => Assert.Equal(p.Value, map.Find(p.Key).Bits));
        Assert.All(Enumerable.Range(0, 256).Where(c => !model.ContainsKey(c)), c => Assert.True(map.Find(c).IsEmpty));
    }
}
