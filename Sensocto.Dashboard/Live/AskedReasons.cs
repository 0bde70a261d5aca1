using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Pacing;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// Explains why an attribute is sent as often as it is, once one page's operator has asked. The page gets the reason, and its changes at most twice a second, until
/// the operator asks about the same attribute again or about another. Not thread-safe. Disposed with the circuit.
/// </summary>
internal sealed class AskedReasons(SharedFrames shared, AttentionTracker tracker) : IDisposable
{
    // Finding out who is looking costs a pass over all viewers.
    private const int RestMs = 500;
    private Asked? _asked;
    private long? _toldAtMs;
    private bool _isOther;

    /// <summary>Whether the operator is waiting for the reason.</summary>
    public bool IsUrgent { get; private set; }

    /// <summary>Asks about an attribute, or stops showing the reason if it was already asked for.</summary>
    public void Toggle(LiveAttribute attribute)
    {
        var isAsked = _asked?.Facts.Attribute == attribute;
        Dispose();
        if (!isAsked)
        {
            _asked = new Asked(shared.JoinFacts(attribute));
        }

        (IsUrgent, _isOther) = (true, true);
    }

    /// <summary>Writes the reasons, if the page does not have them yet.</summary>
    /// <param name="frame">The frame to write to.</param>
    /// <param name="nowMs">The time of any monotonic clock.</param>
    public void Write(FrameWriter frame, long nowMs)
    {
        if (!_isOther && nowMs - _toldAtMs < RestMs)
        {
            return;
        }

        (IsUrgent, _toldAtMs) = (false, nowMs);
        if (_asked is { Facts.Attribute.IsGone: true })
        {
            Dispose();
        }

        _isOther |= _asked is { } asked && asked.Renew(tracker);
        if (_isOther)
        {
            _isOther = false;
            frame.Reasons(_asked is null ? [] : [(_asked.Facts.Attribute.Cell.Index, _asked.Text)]);
        }
    }

    /// <summary>Forgets what the page has, because it has a new link.</summary>
    public void StartOver() => _isOther = true;

    /// <summary>Stops sending the reason.</summary>
    public void Dispose()
    {
        if (_asked is not null)
        {
            shared.Leave(_asked.Facts);
            (_asked, _isOther) = (null, true);
        }
    }

    private sealed class Asked(SharedFacts facts)
    {
        private int? _changes;

        public SharedFacts Facts { get; } = facts;

        public string Text { get; private set; } = "";

        // Only after a change: a screen reader would read out a countdown all the time.
        public bool Renew(AttentionTracker tracker)
        {
            var changes = Facts.Changes;
            if (changes == _changes)
            {
                return false;
            }

            var before = Text;
            (_changes, Text) = (changes, Why(Facts.Attribute, tracker));
            return Text != before;
        }

        private static string Why(LiveAttribute attribute, AttentionTracker tracker)
        {
            var status = attribute.Status;
            return status.Error is null
                ? $"{attribute.Descriptor.Name} {WindowReason.Explain(attribute.Descriptor, status.Window, tracker.Describe(attribute.Cell))}"
                : $"{attribute.Descriptor.Name}: {status.Error}";
        }
    }
}
