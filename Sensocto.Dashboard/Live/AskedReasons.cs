using Sensocto.Core.Attention;
using Sensocto.Core.Feeds;
using Sensocto.Core.Pacing;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// Why attributes are sent as often as they are, where one page's operator asked: told until asked for the same again, and as it changes. One a sensor, and at
/// most <see cref="Most"/>, the newest. Not thread-safe.
/// </summary>
internal sealed class AskedReasons(AttentionTracker tracker)
{
    /// <summary>What an operator can have open: more than fits on a screen to be read.</summary>
    public const int Most = 16;

    private readonly List<LiveAttribute> _asked = [];
    private (int Handle, string Text)[]? _sent = [];
    private bool _isUrgent;

    /// <summary>Whether the operator waits for them.</summary>
    public bool IsUrgent => _isUrgent;

    /// <summary>Asked for, or told long enough.</summary>
    public void Toggle(LiveAttribute attribute)
    {
        var isAsked = _asked.Contains(attribute);
        _asked.RemoveAll(a => a.Sensor == attribute.Sensor);
        if (!isAsked)
        {
            _asked.Add(attribute);
        }

        if (_asked.Count > Most)
        {
            _asked.RemoveAt(0);
        }

        _isUrgent = true;
    }

    /// <summary>Puts them in, where the page has not got them.</summary>
    public void Write(FrameWriter frame)
    {
        _isUrgent = false;
        _asked.RemoveAll(a => a.IsGone);
        (int, string)[] reasons = [.. _asked.Select(a => (a.Cell.Index, Why(a)))];
        if (_sent is null || !reasons.AsSpan().SequenceEqual(_sent))
        {
            frame.Reasons(reasons);
            _sent = reasons;
        }
    }

    /// <summary>Another link: nobody knows what the page has got.</summary>
    public void StartOver() => _sent = null;

    private string Why(LiveAttribute attribute)
    {
        var status = attribute.Status;
        return status.Error is null
            ? $"{attribute.Descriptor.Name} {WindowReason.Explain(attribute.Descriptor, status.Window, tracker.Describe(attribute.Cell))}"
            : $"{attribute.Descriptor.Name}: {status.Error}";
    }
}
