using System.Text;
using Sensocto.Core.Feeds.Replay;

namespace Sensocto.Tests.Feeds.Replay.Csv;

public sealed class CsvRowsTests : IDisposable
{
    private readonly RecordingFolder _folder = new();

    [Fact]
    public void A_bad_row_is_told_with_file_line_and_reason_and_the_others_are_played()
    {
        var recording = _folder.Load(
            """
            timestamp,value
            10,1
            11,NaN
            yesterday,3

            13,4,5
            14,
            15,1e999
            16,"7
            17,8
            18,9"
            19,"10"
            """
        );

        Assert.Equal([(0, 1), (7, 8), (9, 10)], RecordingFolder.Read(recording.Feeds[0], 9));
        Assert.Equal(
            [
                "unit.csv:3: 'NaN' is not a finite number",
                "unit.csv:4: 'yesterday' is neither an ISO 8601 time nor a Unix time",
                "unit.csv:6: 3 fields where 2 are expected",
                "unit.csv:7: '' is not a finite number",
                "unit.csv:8: '1e999' is not a finite number",
                "unit.csv:9: its quotes do not match",
                "unit.csv:11: its quotes do not match",
            ],
            recording.Report.FirstBadRows.Select(r => r.ToString())
        );
        Assert.Equal((10, 7), (recording.Report.Rows, recording.Report.BadRows));
    }

    [Fact]
    public void The_first_bad_rows_are_told_and_all_are_counted()
    {
        var bad = string.Concat(Enumerable.Repeat("x,1\n", 150));

        var report = _folder.Load("timestamp,value\n1,1\n" + bad).Report;

        Assert.Equal(150, report.BadRows);
        Assert.Equal(ReplayReport.MaxBadRowsTold, report.FirstBadRows.Count);
    }

    [Fact]
    public void Ids_and_units_that_cannot_be_are_bad_rows()
    {
        var (longest, longer) = (new string('s', 128), new string('s', 129));

        var recording = _folder.Load(
            $"""
            timestamp,sensor,attribute,value,unit
            1,{longest},a,1,bar
            2,{longer},a,1,bar
            3,,a,1,bar
            4,s,,1,bar
            5,s,a,1,{new string('u', 33)}
            6,{longest},a,1,psi
            7,{longest},a,2,
            """
        );

        Assert.Equal([3, 4, 5, 6, 7], recording.Report.FirstBadRows.Select(r => r.Line));
        Assert.Equal(
            "the unit 'psi' is not 'bar', which the attribute had before",
            recording.Report.FirstBadRows[^1].Reason
        );
        Assert.Equal([(0, 1), (6, 2)], RecordingFolder.Read(recording.Feeds.Single(), 6));
    }

    [Fact]
    public void Names_of_another_encoding_do_not_run_into_one()
    {
        var text =
            "timestamp,sensor,attribute,value,unit\n1,Kühler,a,1,bar\n2,Köhler,a,2,bar\n3,s,a,3,°C\n4,s,a,4,bar\n";
        _folder.Write("a.csv", Encoding.Latin1.GetBytes(text));

        var recording = _folder.Load();

        Assert.Equal([(0, 4)], RecordingFolder.Read(recording.Feeds.Single(), 0.5));
        Assert.Equal(
            [2, 3, 4],
            recording.Report.FirstBadRows.Where(r => r.Reason == "a name or unit that is not UTF-8").Select(r => r.Line)
        );
    }

    [Fact]
    public void More_attributes_than_a_sensor_may_have_are_bad_rows()
    {
        var rows = string.Concat(Enumerable.Range(0, 257).Select(i => $"{i},s,a{i},1\n"));

        var recording = _folder.Load("timestamp,sensor,attribute,value\n" + rows);

        Assert.Equal(256, recording.Feeds.Single().Sensor.Attributes.Count);
        Assert.Equal(258, recording.Report.FirstBadRows.Single().Line);
    }

    [Fact]
    public void Reasons_are_short_and_hold_no_control_characters()
    {
        var reason = _folder
            .Load($"timestamp,value\n1,1\n2,\u001b[31m{new string('x', 500)}\n")
            .Report.FirstBadRows[0]
            .Reason;

        Assert.InRange(reason.Length, 20, 80);
        Assert.DoesNotContain('\u001b', reason);
    }

    public void Dispose() => _folder.Dispose();
}
