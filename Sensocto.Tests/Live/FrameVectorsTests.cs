using System.Globalization;
using System.Text.Json;
using Sensocto.Benchmarks.Browsing;
using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Load;
using Sensocto.Core.Sensors;
using Sensocto.Dashboard.Live;

namespace Sensocto.Tests.Live;

/// <summary>The frames that the page's own tests read, as written by the server: both sides use one file.</summary>
public sealed class FrameVectorsTests
{
    private const double MostScaled = 1L << 50;

    public static TheoryData<string> Writable =>
        [
            .. Read()
                .Where(f => NowOf(f) is >= 0 && f.GetProperty("sections").EnumerateArray().All(MayBeWritten))
                .Select(NameOf),
        ];

    [Fact]
    public void Most_of_them_are_frames_that_a_server_writes() => Assert.True(Writable.Count >= 10);

    [Theory]
    [MemberData(nameof(Writable))]
    public void The_server_writes_what_the_page_reads(string name)
    {
        var frame = Read().Single(f => NameOf(f) == name);
        var writer = new FrameWriter();
        writer.Begin(DateTimeOffset.FromUnixTimeMilliseconds(NowOf(frame)!.Value));
        foreach (var section in frame.GetProperty("sections").EnumerateArray())
        {
            Write(writer, section);
        }

        Assert.Equal(frame.GetProperty("hex").GetString(), Convert.ToHexStringLower(writer.Written));
    }

    private static void Write(FrameWriter writer, JsonElement section)
    {
        var handle = section.GetProperty("handle").GetInt32();
        if (section.TryGetProperty("reset", out var precision))
        {
            writer.Reset(handle, precision.GetInt32());
        }
        else if (section.TryGetProperty("loss", out _))
        {
            writer.Loss(handle);
        }
        else if (section.TryGetProperty("summary", out var summary))
        {
            double Get(string part) => summary.GetProperty(part).GetDouble();
            var last = Make(summary.GetProperty("tMs").GetInt64(), Get("last"));
            writer.Summary(handle, 0, new SampleSummary(last, Get("min"), Get("max"), (int)Get("count")));
        }
        else if (section.TryGetProperty("facts", out var facts))
        {
            writer.Facts(handle, Facts(facts));
        }
        else if (section.TryGetProperty("tile", out var tile))
        {
            writer.Tile(
                handle,
                new TileFacts(
                    State(tile.GetProperty("state")),
                    Alarm(tile.GetProperty("alarm")),
                    tile.GetProperty("doubt").GetString()!
                )
            );
        }
        else if (section.TryGetProperty("reasons", out var reasons))
        {
            writer.Reasons([.. reasons.EnumerateObject().Select(r => (NumberOf(r.Name), r.Value.GetString()!))]);
        }
        else if (section.TryGetProperty("status", out var status))
        {
            string Get(string part) => status.GetProperty(part).GetString()!;
            var load = Enum.Parse<LoadLevel>(Get("load"));
            writer.Status(new(load, Get("mark"), Get("worst"), Get("saved"), Get("rates"), 0, ""));
        }
        else if (section.TryGetProperty("operators", out var operators))
        {
            var (count, names) = (
                operators.GetProperty("count").GetInt32(),
                operators.GetProperty("names").GetString()!
            );
            writer.Operators(new(LoadLevel.Normal, "", "", "", "", count, names));
        }
        else
        {
            writer.Samples(handle, 0, Samples(section));
        }
    }

    private static RowFacts Facts(JsonElement facts)
    {
        string Get(string part) => facts.GetProperty(part).GetString()!;
        return new RowFacts(
            Enum.Parse<AttentionLevel>(Get("level"), ignoreCase: true),
            State(facts.GetProperty("state"))!.Value,
            TimeSpan.FromMilliseconds(facts.GetProperty("windowMs").GetDouble()),
            new WatcherSummary(facts.GetProperty("viewers").GetInt32(), Get("initials"), Get("names")),
            Alarm(facts.GetProperty("alarm")),
            facts.TryGetProperty("error", out var error) ? error.GetString() : null
        );
    }

    private static AttributeState? State(JsonElement state) =>
        state.GetString() is { } name ? Enum.Parse<AttributeState>(name, ignoreCase: true) : null;

    private static RowAlarm? Alarm(JsonElement alarm)
    {
        string Get(string part) => alarm.GetProperty(part).GetString()!;
        return alarm.ValueKind == JsonValueKind.Null
            ? null
            : new RowAlarm(Get("face"), alarm.GetProperty("priority").GetInt32(), Get("mark"), Get("title"));
    }

    // The writer decides itself what to write as raw doubles, and never writes empty sections or numbers beyond the exact range.
    private static bool MayBeWritten(JsonElement section)
    {
        if (!section.GetProperty("handle").TryGetInt32(out _))
        {
            return false;
        }

        if (section.TryGetProperty("summary", out var summary))
        {
            return Math.Abs(summary.GetProperty("max").GetDouble()) <= MostScaled;
        }

        return !section.TryGetProperty("samples", out _)
            || Samples(section) is { Length: > 0 } samples
                && (
                    samples.All(s => Math.Abs(s.Value) <= MostScaled && double.IsInteger(s.Value))
                    || samples.Any(s => Math.Abs(s.Value) > 1e17)
                );
    }

    private static Sample[] Samples(JsonElement section) =>
        [.. section.GetProperty("samples").EnumerateArray().Select(s => Make(s[0].GetInt64(), s[1].GetDouble()))];

    private static Sample Make(long ms, double value) =>
        new(DateTime.UnixEpoch.Ticks + (ms * TimeSpan.TicksPerMillisecond), value);

    private static string NameOf(JsonElement frame) => frame.GetProperty("name").GetString()!;

    private static int NumberOf(string handle) => int.Parse(handle, CultureInfo.InvariantCulture);

    private static long? NowOf(JsonElement frame) =>
        frame.GetProperty("nowMs").TryGetInt64(out var nowMs) ? nowMs : null;

    private static List<JsonElement> Read()
    {
        var text = File.ReadAllText(Path.Combine(Checkout.Root, "Sensocto.E2E", "Modules", "frame-vectors.json"));
        return [.. JsonSerializer.Deserialize<JsonElement>(text).GetProperty("frames").EnumerateArray()];
    }
}
