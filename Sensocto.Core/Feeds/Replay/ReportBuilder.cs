namespace Sensocto.Core.Feeds.Replay;

/// <summary>Collects the report while a recording is read.</summary>
/// <param name="maxRows">The most rows of all files together.</param>
internal sealed class ReportBuilder(int maxRows)
{
    private readonly List<string> _files = [];

    /// <summary>Bounded by <see cref="ReplayReport.MaxBadRowsTold"/>.</summary>
    private readonly List<BadRow> _first = [];

    private long _rows;
    private long _bad;
    private long _fileRows;
    private long _fileBad;
    private BadRow? _fileFirstBad;

    public long OutOfOrder { get; set; }

    public long Duplicates { get; set; }

    public long Thinned { get; set; }

    public void Begin(string file)
    {
        _files.Add(file);
        (_fileRows, _fileBad, _fileFirstBad) = (0, 0, null);
    }

    /// <exception cref="ReplayException">There are too many rows.</exception>
    public void Row()
    {
        _fileRows++;
        if (++_rows > maxRows)
        {
            throw new ReplayException(
                $"{_files[^1]}: more than {maxRows} rows, which is all that {ReplayOptions.Section}:MaxRows allows in memory."
            );
        }
    }

    public void Bad(string file, long line, string reason)
    {
        _bad++;
        _fileBad++;
        var row = new BadRow(file, line, reason);
        _fileFirstBad ??= row;
        if (_first.Count < ReplayReport.MaxBadRowsTold)
        {
            _first.Add(row);
        }
    }

    /// <exception cref="ReplayException">The file begun last has no row to play.</exception>
    public void RequireGoodRow()
    {
        if (_fileRows == 0)
        {
            throw new ReplayException($"{_files[^1]}: has a header but no rows.");
        }

        if (_fileRows == _fileBad)
        {
            throw new ReplayException($"{_files[^1]}: none of its {_fileRows} rows can be played; {_fileFirstBad}.");
        }
    }

    public ReplayReport Build() => new(_files, _rows, _bad, _first, OutOfOrder, Duplicates, Thinned);
}
