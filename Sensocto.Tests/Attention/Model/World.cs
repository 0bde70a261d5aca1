using FsCheck;
using FsCheck.Fluent;
using Sensocto.Core.Attention;

namespace Sensocto.Tests.Attention.Model;

/// <summary>A case: how much exists, and what happens. Printed when it fails, after shrinking.</summary>
internal sealed record World(int Viewers, int Sensors, int Attributes, Step[] Steps)
{
    private static readonly int[] Waits = [1, 10, 50, 99, 100, 101, 500, 1_999, 2_000, 2_001, 10_000, 29_999, 60_000];
    private static readonly Gen<int> Number = Gen.Choose(0, 49);
    private static readonly Gen<Interest> AnyInterest = Gen.Choose(0, 7).Select(i => (Interest)i);

    public static Gen<World> Any(int mostViewers, int mostSensors, int mostAttributes, int mostSteps) =>
        from viewers in Gen.Choose(1, mostViewers)
        from sensors in Gen.Choose(1, mostSensors)
        from attributes in Gen.Choose(1, mostAttributes)
        from count in Gen.Choose(1, mostSteps)
        from steps in AnyStep.ArrayOf(count)
        select new World(viewers, sensors, attributes, steps);

    /// <summary>Smaller cases: fewer steps first, in ever smaller bites; then a smaller world.</summary>
    public static IEnumerable<World> Smaller(World world)
    {
        var count = world.Steps.Length;
        for (var bite = Math.Max(1, count / 2); bite >= 1; bite /= 2)
        {
            for (var from = 0; from < count; from += bite)
            {
                yield return world with
                {
                    Steps = [.. world.Steps.Take(from), .. world.Steps.Skip(from + bite)],
                };
            }
        }

        if (world.Viewers > 1)
        {
            yield return world with
            {
                Viewers = world.Viewers - 1,
            };
        }

        if (world.Sensors > 1)
        {
            yield return world with
            {
                Sensors = world.Sensors - 1,
            };
        }

        if (world.Attributes > 1)
        {
            yield return world with
            {
                Attributes = world.Attributes - 1,
            };
        }
    }

    public override string ToString() =>
        $"{Viewers} viewers, {Sensors} sensors × {Attributes}:\n  {string.Join("\n  ", Steps.AsEnumerable())}";

    private static Gen<Step> AnyStep =>
        Gen.Frequency(
            (
                40,
                from v in Number
                from k in Number
                from i in AnyInterest
                from c in Bool
                select (Step)new Set(v, k, i, c)
            ),
            (15, Gen.Elements(Waits).Select(Step (ms) => new Wait(ms))),
            (5, Gen.Choose(1, 70).Select(Step (s) => new Stay(s))),
            (3, Pair(Step (v, k) => new KeepOnly(v, k))),
            (3, Number.Select(Step (v) => new Suspend(v))),
            (4, Number.Select(Step (v) => new Resume(v))),
            (3, Number.Select(Step (v) => new Hide(v))),
            (4, Number.Select(Step (v) => new Show(v))),
            (3, from v in Number from l in Gen.Choose(1, 3) select (Step)new Cap(v, (AttentionLevel)l)),
            (
                2,
                from v in Number
                from ms in Gen.Elements(0, 100, 1_000, 2_000, 60_000)
                select (Step)new SetBoost(v, ms)
            ),
            (4, Pair(Step (v, s) => new Pin(v, s))),
            (3, Pair(Step (v, s) => new Unpin(v, s))),
            (2, Pair(Step (v, n) => new Rename(v, n))),
            (3, Number.Select(Step (s) => new RemoveSensor(s))),
            (4, Number.Select(Step (s) => new AddSensor(s))),
            (2, Number.Select(Step (v) => new Reconnect(v))),
            (3, Number.Select(Step (v) => new Beat(v)))
        );

    private static Gen<bool> Bool => Gen.Elements(true, false);

    private static Gen<Step> Pair(Func<int, int, Step> make) => from a in Number from b in Number select make(a, b);
}
