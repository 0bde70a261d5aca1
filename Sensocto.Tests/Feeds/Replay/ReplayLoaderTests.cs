using System.Text;
using Sensocto.Core.Feeds.Replay;

namespace Sensocto.Tests.Feeds.Replay;

public sealed class ReplayLoaderTests : IDisposable
{
    private const string Short = "timestamp,value\n2014-01-01 00:00:00,1\n2014-01-01 00:00:10,2\n";

    private readonly RecordingFolder _folder = new();

    [Fact]
    public void A_short_file_is_a_sensor_with_one_attribute_both_named_after_the_file()
    {
        _folder.Write("machine temp.csv", Short);

        var sensor = _folder.Load().Feeds.Single().Sensor;

        Assert.Equal(("machine temp", "machine temp"), (sensor.Id.Value, sensor.Name));
        Assert.Equal(["machine temp"], sensor.Attributes.Select(a => a.Id.Value));
        Assert.Equal(Path.GetFileName(_folder.Path), sensor.Room);
        Assert.Equal("recording", sensor.Type);
    }

    [Fact]
    public void A_long_file_holds_sensors_with_attributes_and_units()
    {
        var feeds = _folder
            .Load(
                """
                timestamp,sensor,attribute,value,unit
                2014-01-01T00:00:00Z,boiler 3,pressure,4.2,bar
                2014-01-01T00:00:01Z,boiler 3,steam,183,°C
                2014-01-01T00:00:02Z,a:b/c,flow,7,
                2014-01-01T00:00:03Z,boiler 3,pressure,4.4,bar
                """
            )
            .Feeds;

        Assert.Equal(["boiler 3", "a:b/c"], feeds.Select(f => f.Sensor.Id.Value));
        Assert.Equal(
            [("pressure", "bar"), ("steam", "°C")],
            feeds[0].Sensor.Attributes.Select(a => (a.Id.Value, a.Unit))
        );
        Assert.Equal("", feeds[1].Sensor.Attributes[0].Unit);
        Assert.Equal([(0.0, 4.2), (3.0, 4.4)], RecordingFolder.Read(feeds[0], 3.5));
        Assert.Equal([(1.0, 183.0)], RecordingFolder.Read(feeds[0], 3.5, attribute: 1));
    }

    [Fact]
    public void A_folder_plays_its_csv_files_and_not_those_of_folders_in_it()
    {
        _folder.Write("a.csv", Short);
        _folder.Write("b.CSV", Short);
        _folder.Write("notes.txt", "no CSV at all");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "old"));
        _folder.Write(Path.Combine("old", "c.csv"), Short);

        var recording = _folder.Load();

        Assert.Equal(["a", "b"], recording.Feeds.Select(f => f.Sensor.Id.Value));
        Assert.Equal(["a.csv", "b.CSV"], recording.Report.Files);
    }

    [Fact]
    public void Short_files_each_play_from_their_own_first_row()
    {
        _folder.Write("a.csv", Short);
        _folder.Write("b.csv", "timestamp,value\n2020-06-01,5\n2020-06-02,6\n");

        var feeds = _folder.Load().Feeds;

        Assert.Equal((0.0, 1.0), RecordingFolder.Read(feeds[0], 1)[0]);
        Assert.Equal((0.0, 5.0), RecordingFolder.Read(feeds[1], 1)[0]);
    }

    [Fact]
    public void Long_files_are_one_recording_on_one_time_line()
    {
        const string Header = "timestamp,sensor,attribute,value\n";
        _folder.Write("day1.csv", Header + "100,s,a,1\n101,s,a,2\n");
        _folder.Write("day2.csv", Header + "104,s,a,3\n105,t,a,9\n");

        var feeds = _folder.Load().Feeds;

        Assert.Equal([(0.0, 1.0), (1.0, 2.0), (4.0, 3.0)], RecordingFolder.Read(feeds[0], 5));
        Assert.Equal([(5.0, 9.0)], RecordingFolder.Read(feeds[1], 5));
    }

    [Fact]
    public void Rows_out_of_order_are_put_in_order_and_of_two_at_one_time_the_last_is_kept()
    {
        var recording = _folder.Load("timestamp,value\n10,1\n12,2\n11,3\n12,4\n14,5\n");

        Assert.Equal([(0, 1), (1, 3), (2, 4), (4, 5)], RecordingFolder.Read(recording.Feeds[0], 4.5));
        Assert.Equal((1, 1, 0), (recording.Report.OutOfOrder, recording.Report.Duplicates, recording.Report.BadRows));
    }

    [Fact]
    public void A_figure_out_of_bounds_is_refused_with_its_key_and_bound()
    {
        _folder.Write("a.csv", Short);

        Assert.Equal(
            "Sensocto:Replay:Speed must be between 0.01 and 100000, but is 0.",
            Refusal(() => _folder.Load(speed: 0))
        );
        Assert.Contains("Path is empty", Refusal(() => _folder.Load(path: " ")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_there_is_named()
    {
        Assert.Contains("'/no/such.csv'", Refusal(() => _folder.Load(path: "/no/such.csv")), StringComparison.Ordinal);
        Assert.Contains("has no .csv file", Refusal(() => _folder.Load()), StringComparison.Ordinal);

        // The full path that was searched: a path may be meant relative to another folder.
        Assert.Contains(
            $"'{Path.GetFullPath("no-such-folder")}'",
            Refusal(() => _folder.Load(path: "no-such-folder")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("", "x.csv: is empty")]
    [InlineData("\n\n", "x.csv: is empty")]
    [InlineData("hello world", "x.csv: its first line is 'hello world'; expected 'timestamp,value' or")]
    [InlineData("time,value\n1,2\n", "x.csv: its first line is 'time,value'")]
    [InlineData("timestamp,value,extra\n1,2,3\n", "x.csv: its first line is")]
    [InlineData("timestamp,value\n", "x.csv: has a header but no rows")]
    [InlineData(
        "timestamp,value\n1,x\n2,\n",
        "x.csv: none of its 2 rows can be played; x.csv:2: 'x' is not a finite number"
    )]
    [InlineData("PNG\0\0\u0001", "x.csv: is not text")]
    public void A_file_that_is_no_CSV_is_one_clear_line_that_names_it(string text, string complaint)
    {
        _folder.Write("x.csv", text);

        var message = Refusal(() => _folder.Load());

        Assert.StartsWith(complaint, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void More_rows_than_are_allowed_in_memory_are_refused()
    {
        _folder.Write("a.csv", Short);
        _folder.Write("b.csv", Short);

        Assert.Equal(4, _folder.Load(maxRows: 4).Report.Rows);
        Assert.Contains("b.csv: more than 3 rows", Refusal(() => _folder.Load(maxRows: 3)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_without_end_is_refused()
    {
        _folder.Write("a.csv", "timestamp,value\n1," + new string('1', 5_000_000));

        Assert.Contains("a.csv: is no CSV near byte", Refusal(() => _folder.Load()), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_files_that_make_the_same_sensor_are_refused()
    {
        _folder.Write("boiler.csv", Short);
        _folder.Write("other.csv", "timestamp,sensor,attribute,value\n1,boiler,a,1\n");

        Assert.Contains("'boiler'", Refusal(() => _folder.Load()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_recording_longer_than_time_can_hold_at_its_speed_is_refused()
    {
        _folder.Write("a.csv", "timestamp,value\n0001-01-01,1\n9999-12-31,2\n");

        Assert.Contains(
            "a.csv: recorded from 0001-01-01 to 9999-12-31",
            Refusal(() => _folder.Load(speed: 0.01)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void A_byte_order_mark_is_no_part_of_the_header(string encoding)
    {
        var with = Encoding.GetEncoding(encoding);
        _folder.Write("a.csv", [.. with.GetPreamble(), .. with.GetBytes(Short)]);

        Assert.Equal(2, RecordingFolder.Read(_folder.Load().Feeds[0], 10).Length);
    }

    [Fact]
    public async Task A_pipe_is_refused_because_a_recording_is_read_twice()
    {
        var pipe = await _folder.PipeAsync("a.csv");
        var writing = Task.Run(() => RecordingFolder.Open(pipe), TestContext.Current.CancellationToken);
        Assert.Equal(
            "a.csv: is a pipe; a recording is read twice, so it must be a file.",
            Refusal(() => _folder.Load())
        );
        await (await writing).DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    private static string Refusal(Action load) => Assert.Throws<ReplayException>(load).Message;
}
