using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Sensocto.Tests.Attention.Model;

/// <summary>
/// The tracker against a naive model of the same rules: levels, sensor levels, watchers, reasons and every notification, after every step of
/// random lives. A failure names its seed: set it with <c>SENSOCTO_MODEL_SEED=a,b</c>, and more cases with <c>SENSOCTO_MODEL_CASES=n</c>.
/// </summary>
public sealed class TrackerModelTests
{
    [Fact]
    public void Many_short_lives_agree_with_the_model() => Check(World.Any(4, 3, 2, 60), cases: 400);

    [Fact]
    public void Two_viewers_of_one_sensor_agree_with_the_model() => Check(World.Any(2, 1, 2, 60), cases: 600);

    [Fact]
    public void Crowds_agree_with_the_model() => Check(World.Any(50, 10, 5, 1_000), cases: 3);

    private static void Check(Gen<World> worlds, int cases)
    {
        var most = int.TryParse(
            Environment.GetEnvironmentVariable("SENSOCTO_MODEL_CASES"),
            CultureInfo.InvariantCulture,
            out var n
        )
            ? n
            : cases;
        var config = Config.QuickThrowOnFailure.WithMaxTest(most);
        if (Environment.GetEnvironmentVariable("SENSOCTO_MODEL_SEED")?.Split(',') is [var a, var b])
        {
            config = config.WithReplay(
                ulong.Parse(a, CultureInfo.InvariantCulture),
                ulong.Parse(b, CultureInfo.InvariantCulture)
            );
        }

        Prop.ForAll(Arb.From(worlds, World.Smaller), Live).Check(config);
    }

    private static void Live(World world)
    {
        using var rig = new TrackerRig(world);
        foreach (var step in world.Steps)
        {
            rig.Take(step);
        }
    }
}
