using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Sensocto.Core.Attention;
using Sensocto.Core.Load;
using Sensocto.Core.Pacing;
using Sensocto.Core.Sensors;

namespace Sensocto.Tests.Pacing;

public sealed class PacerTests
{
    private static readonly AttentionLevel[] Levels = Enum.GetValues<AttentionLevel>();
    private static readonly LoadLevel[] Loads = Enum.GetValues<LoadLevel>();
    private readonly PacingOptions _options = new();
    private readonly Pacer _pacer;

    public PacerTests() => _pacer = new Pacer(_options);

    [Theory]
    [InlineData(AttentionLevel.High, LoadLevel.Normal, 100)]
    [InlineData(AttentionLevel.High, LoadLevel.Elevated, 150)]
    [InlineData(AttentionLevel.High, LoadLevel.High, 300)]
    [InlineData(AttentionLevel.High, LoadLevel.Critical, 500)]
    [InlineData(AttentionLevel.Medium, LoadLevel.Normal, 200)]
    [InlineData(AttentionLevel.Medium, LoadLevel.Elevated, 300)]
    [InlineData(AttentionLevel.Medium, LoadLevel.High, 500)]
    [InlineData(AttentionLevel.Low, LoadLevel.Normal, 2_000)]
    [InlineData(AttentionLevel.Low, LoadLevel.Elevated, 3_000)]
    [InlineData(AttentionLevel.Low, LoadLevel.Critical, 10_000)]
    [InlineData(AttentionLevel.None, LoadLevel.Normal, 5_000)]
    [InlineData(AttentionLevel.None, LoadLevel.High, 15_000)]
    [InlineData(AttentionLevel.None, LoadLevel.Critical, 25_000)]
    public void The_table_gives_the_window(AttentionLevel level, LoadLevel load, double expectedMs)
    {
        var window = Grant(level, load);
        Assert.Equal(expectedMs, window.Duration.TotalMilliseconds, 6);
        Assert.Equal((level, load, false), (window.Level, window.Load, window.HeldByAlarm));
    }

    [Theory]
    [InlineData(AttentionLevel.High, 50, 30)]
    [InlineData(AttentionLevel.High, 60_000, 500)]
    [InlineData(AttentionLevel.Medium, 50, 80)]
    [InlineData(AttentionLevel.Medium, 60_000, 500)]
    [InlineData(AttentionLevel.Low, 50, 2_000)]
    [InlineData(AttentionLevel.Low, 60_000, 10_000)]
    [InlineData(AttentionLevel.None, 50, 5_000)]
    [InlineData(AttentionLevel.None, 60_000, 30_000)]
    public void An_attributes_own_base_window_counts_and_is_clamped_to_the_levels_bounds(
        AttentionLevel level,
        int baseMs,
        double expectedMs
    )
    {
        var window = _pacer.Grant(Attribute(TimeSpan.FromMilliseconds(baseMs)), level, LoadLevel.Normal);
        Assert.Equal(expectedMs, window.Duration.TotalMilliseconds, 6);
    }

    [Theory]
    [InlineData(AttentionLevel.None, BatchContent.Summary)]
    [InlineData(AttentionLevel.Low, BatchContent.Summary)]
    [InlineData(AttentionLevel.Medium, BatchContent.EverySample)]
    [InlineData(AttentionLevel.High, BatchContent.EverySample)]
    public void Only_what_is_looked_at_is_sent_sample_by_sample(AttentionLevel level, BatchContent expected) =>
        Assert.Equal(expected, Grant(level, LoadLevel.Normal).Content);

    [Theory]
    [InlineData(AttentionLevel.None, AttentionLevel.Medium, true)]
    [InlineData(AttentionLevel.Low, AttentionLevel.Medium, true)]
    [InlineData(AttentionLevel.Medium, AttentionLevel.Medium, false)]
    [InlineData(AttentionLevel.High, AttentionLevel.High, false)]
    public void An_active_alarm_holds_the_level_at_medium_or_above(
        AttentionLevel attention,
        AttentionLevel expected,
        bool isHeld
    )
    {
        var window = _pacer.Grant(Attribute(), attention, LoadLevel.High, alarm: true);
        Assert.Equal(Grant(expected, LoadLevel.High) with { HeldByAlarm = isHeld }, window);
    }

    [Theory]
    [InlineData(50, 10)]
    [InlineData(4, 4)]
    public void The_rate_an_operator_reads_is_never_more_than_the_sensor_measures(double fullHz, double expectedHz)
    {
        var attribute = Attribute() with { FullRateHz = fullHz };
        var rate = Pacer.GrantedRateHz(attribute, _pacer.Grant(attribute, AttentionLevel.High, LoadLevel.Normal));
        Assert.Equal(expectedHz, rate, 9);
    }

    [Fact]
    public void A_load_beyond_the_known_ones_counts_as_critical() =>
        Assert.Equal(5, PacingOptions.Multiplier((LoadLevel)9));

    [Property]
    public Property More_attention_never_makes_a_window_longer_and_more_load_never_shorter() =>
        Prop.ForAll(
            Gen.Choose(50, 60_000).ToArbitrary(),
            baseMs =>
            {
                var attribute = Attribute(TimeSpan.FromMilliseconds(baseMs));
                var byLevel = Levels
                    .Select(level => Loads.Select(load => Ms(attribute, level, load)).ToArray())
                    .ToArray();
                var isFallingWithLevel = byLevel.Zip(
                    byLevel.Skip(1),
                    (low, high) => low.Zip(high, (a, b) => a >= b).All(x => x)
                );
                var isRisingWithLoad = byLevel.Select(row => row.Zip(row.Skip(1), (a, b) => a <= b).All(x => x));
                return isFallingWithLevel.All(x => x) && isRisingWithLoad.All(x => x);
            }
        );

    [Property]
    public Property A_window_is_within_its_levels_bounds_whatever_the_options(
        PositiveInt baseMs,
        PositiveInt multiplier,
        PositiveInt min,
        NonNegativeInt more
    )
    {
        var row = new LevelPacing(multiplier.Get / 10.0, min.Get, min.Get + more.Get);
        var options = new PacingOptions
        {
            High = row,
            Medium = row,
            Low = row,
            None = row,
        };
        var attribute = Attribute(TimeSpan.FromMilliseconds(baseMs.Get));
        var windows =
            from level in Levels
            from load in Loads
            select new Pacer(options).Grant(attribute, level, load).Duration.TotalMilliseconds;
        return windows.All(ms => ms >= row.MinMs && ms <= row.MaxMs).ToProperty();
    }

    private static AttributeDescriptor Attribute(TimeSpan? baseWindow = null) =>
        new()
        {
            Id = new("pressure"),
            Name = "Pressure",
            BaseWindow = baseWindow,
        };

    private double Ms(AttributeDescriptor attribute, AttentionLevel level, LoadLevel load) =>
        _pacer.Grant(attribute, level, load).Duration.TotalMilliseconds;

    private SendWindow Grant(AttentionLevel level, LoadLevel load) => _pacer.Grant(Attribute(), level, load);

    [Fact]
    public void Another_law_holds_from_the_next_grant_on_and_has_a_version()
    {
        var attribute = Attribute();
        var law = _options.Copy();
        law.High.Multiplier = 0.4;
        Assert.Equal((100, 0), (GrantedMs(), _pacer.Version));
        _pacer.Change(law);
        Assert.Equal((200, 1), (GrantedMs(), _pacer.Version));
        Assert.Same(law, _pacer.Law);
        Assert.Equal(0.2, _options.High.Multiplier);

        double GrantedMs() => _pacer.Grant(attribute, AttentionLevel.High, LoadLevel.Normal).Duration.TotalMilliseconds;
    }

    [Theory]
    [InlineData(100, LoadLevel.Normal, 100)]
    [InlineData(100, LoadLevel.Elevated, 150)]
    [InlineData(100, LoadLevel.High, 300)]
    [InlineData(100, LoadLevel.Critical, 500)]
    [InlineData(250, LoadLevel.High, 500)]
    [InlineData(1_000, LoadLevel.Critical, 1_000)]
    public void Load_lengthens_frames_up_to_half_a_second(double usualMs, LoadLevel load, double ms) =>
        Assert.Equal(ms, Pacer.FrameMs(usualMs, load));
}
