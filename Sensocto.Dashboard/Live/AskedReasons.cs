using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Pacing;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// Why an attribute is sent as often as it is, where one page's operator asked: told until asked for the same again, or for another, and as it changes, at most
/// twice a second. Not thread-safe. Disposed with the circuit.
/// </summary>
internal sealed class AskedReasons(SharedFrames shared, AttentionTracker tracker) : IDisposable
{
    // Finding out who looks costs a look at every viewer there is.
    private const int RestMs = 500;
    private Asked? _asked;
    private long? _toldAtMs;
    private bool _isOther;

    /// <summary>Whether the operator waits for them.</summary>
    public bool IsUrgent { get; private set; }

    /// <summary>Asked for, or told long enough.</summary>
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

    /// <summary>Puts them in, where the page has not got them.</summary>
    /// <param name="frame">What they are put in.</param>
    /// <param name="nowMs">Of any clock that goes on.</param>
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

    /// <summary>Another link: nobody knows what the page has got.</summary>
    public void StartOver() => _isOther = true;

    /// <summary>It is told no more.</summary>
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

        // Only after a change: a text that counts down would be read out all the time.
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
