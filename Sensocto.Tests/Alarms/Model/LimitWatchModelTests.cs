using FsCheck;
using FsCheck.Fluent;
using Sensocto.Core.Alarms;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Alarms.Model;

/// <summary>
/// The limit watch against the definition of its terms, tick by tick over everything ever seen: a delay is a stretch of time in which
/// every value was beyond the limit, or clear of it.
/// </summary>
public sealed class LimitWatchModelTests
{
    private const int Ticks = 60;

    [Fact]
    public void Any_course_of_values_gives_what_the_definition_gives() =>
        Prop.ForAll(Arb.From(Courses), Agrees).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));

    private static Gen<Course> Courses =>
        from low in Gen.Elements<double?>(null, 0)
        from high in Gen.Elements<double?>(10, 10, null)
        from band in Gen.Elements(0.0, 1, 3)
        from onDelay in Gen.Choose(0, 6)
        from off in Gen.Choose(0, 6)
        from values in Gen.Elements<double?>(null, null, -2, 0, 1, 2, 5, 7, 8, 9, 10, 12).ArrayOf(Ticks)
        from looks in Gen.Elements(true, false).ArrayOf(Ticks)
        select new Course(new AlarmLimits(low, high) { DeadBand = band, OnDelay = new(onDelay) }, off, values, looks);

    private static void Agrees(Course course)
    {
        var told = new List<LimitSignal>();
        var watch = new LimitWatch(course.Limits, new TimeSpan(course.Off), told.Add);
        for (var tick = 0; tick < Ticks; tick++)
        {
            if (course.Values[tick] is { } value)
            {
                watch.Take(new Sample(tick, value));
            }

            if (course.Looks[tick])
            {
                watch.Advance(tick);
            }
        }

        watch.Advance(Ticks - 1);
        Assert.Equal(Defined(course), told.Select(s => s with { IsFound = false }));
    }

    private static List<LimitSignal> Defined(Course course)
    {
        var (limits, on, off) = (course.Limits, (int)course.Limits.OnDelay.Ticks, course.Off);
        var told = new List<LimitSignal>();
        var held = new double?[Ticks];
        LimitSide? active = null;
        for (var tick = 0; tick < Ticks; tick++)
        {
            // What lasted until now …
            var last = tick == 0 ? null : held[tick - 1];
            if (last is { } v && Lasts(on, u => limits.SideOf(u) == limits.SideOf(v)) && active is null)
            {
                Change(limits.SideOf(v), v);
            }
            else if (last is { } w && active is { } side && Lasts(off, u => limits.IsClearOf(side, u)))
            {
                Change(null, w);
            }

            // … and what begins now.
            held[tick] = course.Values[tick] ?? last;
            if (course.Values[tick] is not { } value)
            {
                continue;
            }

            var now = limits.SideOf(value);
            if (active is { } a && (now is null ? off == 0 && limits.IsClearOf(a, value) : now != a))
            {
                Change(null, value);
            }

            if (active is null && on == 0)
            {
                Change(now, value);
            }

            bool Lasts(int delay, Func<double, bool> holds) =>
                delay > 0 && tick >= delay && held[(tick - delay)..tick].All(u => u is { } known && holds(known));

            void Change(LimitSide? to, double at)
            {
                if (to != active)
                {
                    told.Add(new LimitSignal(to is not null, to ?? active!.Value, at, tick));
                    active = to;
                }
            }
        }

        return told;
    }

    private sealed record Course(AlarmLimits Limits, int Off, double?[] Values, bool[] Looks);
}
