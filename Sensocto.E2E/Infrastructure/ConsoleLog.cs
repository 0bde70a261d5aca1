using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Sensocto.E2E.Infrastructure;

/// <summary>What a page wrote to its console. Any error fails its test, unless the test expects it.</summary>
/// <remarks>Bounded by the life of its page. Safe for concurrent use: Playwright's events come on its own threads.</remarks>
public sealed class ConsoleLog
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly ConcurrentQueue<Regex> _expected = new();

    /// <summary>Every line so far, oldest first.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>The errors so far that no test expects.</summary>
    public IReadOnlyList<string> UnexpectedErrors =>
        [.. _errors.Where(error => !_expected.Any(pattern => pattern.IsMatch(error)))];

    /// <summary>Lets errors of this pattern pass: a browser reports a cut link as an error.</summary>
    public void Expect(string pattern) =>
        _expected.Enqueue(new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1)));

    /// <summary>Lets pass what a browser reports of a cut link, of a call just before the cut is noticed, or of a server that comes back.</summary>
    public void ExpectLostLink() =>
        Expect(
            "Cannot send data|WebSocket|ERR_|Connection disconnected|Failed to (fetch|start|load|complete)|Circuit not initialized"
        );

    /// <summary>Discards the errors so far: they were another test's.</summary>
    public void Forget() => _errors.Clear();

    internal void Listen(IPage page)
    {
        page.Console += (_, message) =>
        {
            var line = $"{message.Type}: {message.Text} ({message.Location})";
            _lines.Enqueue(line);
            if (string.Equals(message.Type, "error", StringComparison.Ordinal))
                _errors.Enqueue(line);
        };
        page.PageError += (_, error) =>
        {
            _lines.Enqueue($"pageerror: {error}");
            _errors.Enqueue($"pageerror: {error}");
        };
    }
}
