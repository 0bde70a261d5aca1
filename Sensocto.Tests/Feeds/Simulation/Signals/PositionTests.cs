namespace Sensocto.Tests.Feeds.Simulation.Signals;

public sealed class PositionTests
{
    private static readonly string[] Axes = ["latitude", "longitude", "speed"];

    private static readonly double[][] Track = Drive();

    [Fact]
    public void Latitude_longitude_and_speed_tell_of_the_same_drive()
    {
        var (latitude, longitude, speed) = (Track[0], Track[1], Track[2]);
        for (var i = 1; i < latitude.Length - 1; i++)
        {
            var north = (latitude[i + 1] - latitude[i - 1]) * 111.32;
            var east = (longitude[i + 1] - longitude[i - 1]) * 111.32 * Math.Cos(50 * Math.PI / 180);
            Assert.Equal(speed[i], Math.Sqrt((north * north) + (east * east)) / 2 * 3600, 0.02 * speed[i]);
        }
    }

    [Fact]
    public void The_track_is_closed_and_stays_around_its_middle()
    {
        Assert.All(Track[0], v => Assert.InRange(v, 50 - 0.18, 50 + 0.18));
        Assert.All(Track[1], v => Assert.InRange(v, 8 - 0.28, 8 + 0.28));
        var start = (Track[0][0], Track[1][0]);
        var closest = Enumerable
            .Range(500, 1600)
            .Min(i => Math.Abs(Track[0][i] - start.Item1) + Math.Abs(Track[1][i] - start.Item2));
        Assert.InRange(closest, 0, 0.001);
    }

    [Fact]
    public void The_speed_varies_and_never_turns_back() => Assert.InRange(Track[2].Min() / Track[2].Max(), 0.05, 0.8);

    /// <summary>An hour, second by second, at the same times for all three.</summary>
    private static double[][] Drive() =>
        [
            .. Axes.Select(axis =>
                Simulated
                    .Read(
                        Simulated.Feed(
                            $$"""{ "kind": "position", "axis": "{{axis}}", "latitude": 50, "longitude": 8, "radiusKm": 6, "lapSeconds": 1000, "variability": 0.5 }""",
                            hz: 1
                        ),
                        TimeSpan.FromHours(1)
                    )
                    .Select(s => s.Value)
                    .ToArray()
            ),
        ];
}
