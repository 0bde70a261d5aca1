using System.Text;

namespace Sensocto.Core.Feeds.Replay.Csv;

/// <summary>Which of the two forms a file has, and the position of its columns. Immutable.</summary>
/// <param name="Separator">Comma, semicolon or tab.</param>
/// <param name="Columns">How many fields a row has.</param>
/// <param name="Time">The column of the timestamp.</param>
/// <param name="Value">The column of the value.</param>
/// <param name="Sensor">The column of the sensor; null in the short form.</param>
/// <param name="Attribute">The column of the attribute; null in the short form.</param>
/// <param name="Unit">The column of the unit; null if there is none.</param>
internal sealed record CsvLayout(
    char Separator,
    int Columns,
    int Time,
    int Value,
    int? Sensor,
    int? Attribute,
    int? Unit
)
{
    /// <summary>How many characters are searched for the header; also enough to recognise a binary file.</summary>
    private const int HeaderLength = 4096;

    private static readonly char[] Separators = [',', ';', '\t'];

    private const string Forms = "'timestamp,value' or 'timestamp,sensor,attribute,value[,unit]'";

    /// <summary>Reads the layout from the first line.</summary>
    /// <exception cref="ReplayException">It is no CSV of either form.</exception>
    public static CsvLayout Read(Stream stream, string file)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, true, HeaderLength, leaveOpen: true);
        var buffer = new char[HeaderLength];
        var start = new string(buffer, 0, reader.ReadBlock(buffer));
        if (string.IsNullOrWhiteSpace(start))
        {
            throw new ReplayException($"{file}: is empty; expected a header {Forms}.");
        }

        if (start.Contains('\0', StringComparison.Ordinal))
        {
            throw new ReplayException($"{file}: is not text; expected a CSV file with the header {Forms}.");
        }

        var line = start.Split(['\r', '\n'], 2)[0];
        return Of(line)
            ?? throw new ReplayException($"{file}: its first line is {Words.Quote(line)}; expected {Forms}.");
    }

    private static CsvLayout? Of(string header)
    {
        var separator = Separators.MaxBy(c => header.Count(h => h == c));
        var names = header.Split(separator).Select(n => n.Trim().Trim('"').Trim().ToLowerInvariant()).ToArray();
        int? At(string name) => Array.IndexOf(names, name) is >= 0 and var i ? i : null;
        var form = string.Join(',', names.Order(StringComparer.Ordinal));
        return
            form is "timestamp,value" or "attribute,sensor,timestamp,value" or "attribute,sensor,timestamp,unit,value"
            ? new(
                separator,
                names.Length,
                At("timestamp")!.Value,
                At("value")!.Value,
                At("sensor"),
                At("attribute"),
                At("unit")
            )
            : null;
    }
}
