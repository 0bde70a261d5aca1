using System.Globalization;
using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Pushed;

/// <summary>
/// Whether one attribute's samples are refused one after the other, and why, in words that stay the same until one is taken. Thread-safe; a sample that is taken
/// while another is refused may go unnoticed until the next.
/// </summary>
internal sealed class RefusalStreak
{
    public const int Least = 10;
    private int _refused;
    private string? _why;

    /// <summary>Why no sample is taken, as operators read it; null while some are.</summary>
    public string? Why => Volatile.Read(ref _why);

    public void Refused(in Sample sample, long utc)
    {
        if (Interlocked.Increment(ref _refused) == Least)
        {
            var ahead = (sample.Ticks - utc) / (double)TimeSpan.TicksPerSecond;
            var why =
                !double.IsFinite(sample.Value) ? "no finite value"
                : ahead > 0 ? string.Create(CultureInfo.InvariantCulture, $"its clock is {ahead:0} s ahead")
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"its clock is {-ahead:0} s behind, or samples take that long"
                );
            Volatile.Write(ref _why, why);
        }
    }

    public void Taken()
    {
        Volatile.Write(ref _refused, 0);
        Volatile.Write(ref _why, null);
    }
}
