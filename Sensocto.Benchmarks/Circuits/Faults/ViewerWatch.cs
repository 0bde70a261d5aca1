using System.Globalization;

namespace Sensocto.Benchmarks.Circuits.Faults;

/// <summary>Reads the present number of viewers from the dashboard's own metrics.</summary>
internal sealed class ViewerWatch(Uri server) : IDisposable
{
    private const string Name = "sensocto_attention_viewers";
    private const string Present = "state=\"present\"";
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);
    private readonly HttpClient _http = new() { BaseAddress = server };

    public async Task<int> PresentAsync()
    {
        var text = await _http.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        var line = text.Split('\n')
            .FirstOrDefault(l =>
                l.StartsWith(Name, StringComparison.Ordinal) && l.Contains(Present, StringComparison.Ordinal)
            );
        var value = line?[(line.IndexOf('}', StringComparison.Ordinal) + 1)..].Trim().Split(' ')[0];
        return value is null
            ? throw new ContractException($"The dashboard has no figure {Name}.")
            : (int)double.Parse(value, CultureInfo.InvariantCulture);
    }

    /// <summary>Seconds until at most <paramref name="atMost"/> viewers are left; the patience if that does not happen.</summary>
    public async Task<double> UntilAsync(int atMost, double patienceSeconds)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var passed = TimeProvider.System.GetElapsedTime(began).TotalSeconds;
            if (passed >= patienceSeconds || await PresentAsync() <= atMost)
            {
                return passed;
            }

            await Task.Delay(Step, TimeProvider.System);
        }
    }

    public void Dispose() => _http.Dispose();
}
