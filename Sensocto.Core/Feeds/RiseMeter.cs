using Sensocto.Core.Load;

namespace Sensocto.Core.Feeds;

/// <summary>
/// Measures how long a rise takes, one at a time: rises that come while another is measured are skipped, so that at most a hundred a
/// second cost anything.
/// </summary>
internal sealed class RiseMeter(TimeProvider time)
{
    private PacedPublisher? _measured;
    private long _began;

    public LatencyWindow Window { get; } = new();

    /// <summary>Notes the start of a rise. Any thread; two in the same instant may take each other's start.</summary>
    public void Began(PacedPublisher publisher)
    {
        if (Volatile.Read(ref _measured) is null)
        {
            Volatile.Write(ref _began, time.GetTimestamp());
            Interlocked.CompareExchange(ref _measured, publisher, null);
        }
    }

    /// <summary>Notes that a publisher took its turn. On the scheduler's thread.</summary>
    public void Ended(PacedPublisher publisher)
    {
        if (ReferenceEquals(Volatile.Read(ref _measured), publisher))
        {
            Window.Add(time.GetElapsedTime(Volatile.Read(ref _began)));
            Volatile.Write(ref _measured, null);
        }
    }

    /// <summary>Drops the measurement of a publisher that takes no more turns.</summary>
    public void Forget(PacedPublisher publisher) => Interlocked.CompareExchange(ref _measured, null, publisher);
}
