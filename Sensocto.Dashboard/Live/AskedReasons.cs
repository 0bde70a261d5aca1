using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Pacing;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// Why attributes are sent as often as they are, where one page's operator asked: told until asked for the same again, and as it changes, at most twice a second.
/// One per sensor, and at most <see cref="Most"/>, the newest. Not thread-safe. Disposed with the circuit.
/// </summary>
internal sealed class AskedReasons(SharedFrames shared, AttentionTracker tracker) : IDisposable
{
    /// <summary>What an operator can have open: more than fits on a screen to be read.</summary>
    public const int Most = 16;

    // Finding out who looks costs a look at every viewer there is.
    private const int RestMs = 500;
    private readonly List<Asked> _asked = [];
    private long? _toldAtMs;
    private bool _isOther;

    /// <summary>Whether the operator waits for them.</summary>
    public bool IsUrgent { get; private set; }

    /// <summary>Asked for, or told long enough.</summary>
    public void Toggle(LiveAttribute attribute)
    {
        var isAsked = _asked.Exists(a => a.Facts.Attribute == attribute);
        Forget(a => a.Facts.Attribute.Sensor == attribute.Sensor);
        if (!isAsked)
        {
            _asked.Add(new Asked(shared.JoinFacts(attribute)));
        }

        if (_asked.Count > Most)
        {
            Forget(a => a == _asked[0]);
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
        Forget(a => a.Facts.Attribute.IsGone);
        foreach (var asked in _asked)
        {
            _isOther |= asked.Renew(tracker);
        }

        if (_isOther)
        {
            _isOther = false;
            frame.Reasons([.. _asked.Select(a => (a.Facts.Attribute.Cell.Index, a.Text))]);
        }
    }

    /// <summary>Another link: nobody knows what the page has got.</summary>
    public void StartOver() => _isOther = true;

    /// <inheritdoc />
    public void Dispose() => Forget(_ => true);

    private void Forget(Predicate<Asked> which)
    {
        foreach (var asked in _asked.FindAll(which))
        {
            _asked.Remove(asked);
            shared.Leave(asked.Facts);
            _isOther = true;
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
