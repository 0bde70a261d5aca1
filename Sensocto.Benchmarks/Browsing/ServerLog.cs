using System.Diagnostics;

namespace Sensocto.Benchmarks.Browsing;

/// <summary>The log of a server's process: the number of warnings and errors, and the newest lines. Thread-safe.</summary>
internal sealed class ServerLog
{
    private const int Kept = 40;
    private readonly Queue<string> _lines = new();

    public ServerLog(Process process)
    {
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Warnings { get; private set; }

    public int Errors { get; private set; }

    public string Last
    {
        get
        {
            lock (_lines)
            {
                return string.Join(Environment.NewLine, _lines);
            }
        }
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lines)
        {
            Warnings += IsOf(line, "Warning", "warn:") ? 1 : 0;
            Errors += IsOf(line, "Error", "fail:") || IsOf(line, "Critical", "crit:") ? 1 : 0;
            _lines.Enqueue(line);
            if (_lines.Count > Kept)
            {
                _lines.Dequeue();
            }
        }
    }

    // A line is JSON in Production, otherwise text.
    private static bool IsOf(string line, string level, string word) =>
        line.StartsWith(word, StringComparison.Ordinal)
        || line.Contains($"\"LogLevel\":\"{level}\"", StringComparison.Ordinal);
}
