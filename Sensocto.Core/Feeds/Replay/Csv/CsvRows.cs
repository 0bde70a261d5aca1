using System.Globalization;
using CsvHelper;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Replay.Csv;

/// <summary>
/// Reads the rows of one file. A row is a line: a quote never spans lines, so that one bad quote costs one row.
/// </summary>
internal sealed class CsvRows(string file, CsvLayout layout, SeriesShelf shelf, ReportBuilder report)
{
    /// <summary>The longest line, in bytes; a longer one means that this is no CSV.</summary>
    private const int MaxLineBytes = 1 << 20;

    /// <summary>The reader's replacement for bytes that are not UTF-8: different names in another encoding would become the same.</summary>
    private const char Unreadable = '\uFFFD';

    /// <summary>Sensor and attribute in the short form: both are named after the file.</summary>
    private readonly string _stem = Path.GetFileNameWithoutExtension(file);

    /// <exception cref="ReplayException">There are too many rows, or a line is too long to be a row.</exception>
    public void Read(Stream stream)
    {
        var options = new CsvReaderOptions
        {
            Separator = layout.Separator,
            AllowLineBreaksInQuotes = false,
            TrimWhitespace = true,
            TrackLineNumbers = true,
            MaxRecordSize = MaxLineBytes,
            PoolStrings = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = record => Refuse(record.LineNumber, "its quotes do not match"),
        };
        try
        {
            using var reader = CsvReader.Create(stream, options, leaveOpen: true);
            while (reader.Read())
            {
                report.Row();
                if (Take(reader) is { } reason)
                {
                    report.Bad(file, reader.LineNumber, reason);
                }
            }
        }
        catch (CsvFormatException e)
        {
            throw new ReplayException(
                $"{file}: is no CSV near byte {e.ByteOffset}: a line of more than {MaxLineBytes} bytes.",
                e
            );
        }
    }

    private void Refuse(long line, string reason)
    {
        report.Row();
        report.Bad(file, line, reason);
    }

    /// <summary>Keeps a row or returns why not.</summary>
    private string? Take(CsvReader row)
    {
        if (row.FieldCount != layout.Columns)
        {
            return $"{row.FieldCount} fields where {layout.Columns} are expected";
        }

        var time = row.GetString(layout.Time);
        if (!Timestamps.TryParse(time, out var ticks))
        {
            return $"{Words.Quote(time)} is neither an ISO 8601 time nor a Unix time";
        }

        var text = row.GetString(layout.Value);
        if (
            !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            || !double.IsFinite(value)
        )
        {
            return $"{Words.Quote(text)} is not a finite number";
        }

        var unit = layout.Unit is { } u ? row.GetString(u) : "";
        if (unit.Length > AttributeDescriptor.MaxUnitLength)
        {
            return $"a unit of more than {AttributeDescriptor.MaxUnitLength} characters";
        }

        return Keep(row, unit, new Sample(ticks, value));
    }

    private string? Keep(CsvReader row, string unit, Sample sample)
    {
        var sensorId = layout.Sensor is { } s ? row.GetString(s) : _stem;
        var attributeId = layout.Attribute is { } a ? row.GetString(a) : _stem;
        if (sensorId.Contains(Unreadable) || attributeId.Contains(Unreadable) || unit.Contains(Unreadable))
        {
            return "a name or unit that is not UTF-8";
        }

        if (!SensorId.TryCreate(sensorId, out var sensor))
        {
            return $"the sensor's id must have 1 to {SensorId.MaxLength} characters of well-formed Unicode";
        }

        if (!AttributeId.TryCreate(attributeId, out var attribute))
        {
            return $"the attribute's id must have 1 to {AttributeId.MaxLength} characters of well-formed Unicode";
        }

        return shelf.Add(new AttributeKey(sensor, attribute), unit, sample);
    }
}
