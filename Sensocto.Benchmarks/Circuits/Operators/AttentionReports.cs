using System.Globalization;
using System.Text;

namespace Sensocto.Benchmarks.Circuits.Operators;

/// <summary>
/// Does what wwwroot/js/attention-reporter.js does: reports changes since the last report, one call at a time. Used by one thread at a time.
/// </summary>
internal sealed class AttentionReports(Gaze gaze, SwarmTally tally, Func<string, long> send)
{
    private long _call;
    private long _sentAt;
    private bool _isResetDue = true;
    private bool _isDue;
    private bool _isHiddenTold;

    /// <summary>Whether the server has acknowledged a report.</summary>
    public bool IsAcknowledged { get; private set; }

    /// <summary>Starts over with a full report: the circuit asks for it, or the link was lost.</summary>
    public void Restart()
    {
        (_isResetDue, _call, _isHiddenTold) = (true, 0, false);
        Flush();
    }

    /// <summary>Reports the gaze, which has settled elsewhere.</summary>
    public void Flush()
    {
        _isDue = true;
        if (_call != 0)
        {
            return;
        }

        _isDue = false;
        if (gaze.IsHidden)
        {
            if (!_isHiddenTold)
            {
                (_isHiddenTold, _isResetDue) = (true, true);
                Send("[false,true,[],[],false]");
            }

            return;
        }

        _isHiddenTold = false;
        Compose();
    }

    /// <summary>Takes the answer to a call; true if that was a report.</summary>
    public bool Answered(long call, bool isGood)
    {
        if (call != _call)
        {
            return false;
        }

        _call = 0;
        if (!isGood)
        {
            throw new ContractException("The circuit refuses a report of attention.");
        }

        tally.RoundTrip.Add(TimeProvider.System.GetElapsedTime(_sentAt).TotalMilliseconds);
        IsAcknowledged = true;
        if (_isDue)
        {
            Flush();
        }

        return true;
    }

    private void Compose()
    {
        var nowMs = (long)SwarmSetting.NowMs;
        var (handles, bits) = (new StringBuilder(), new StringBuilder());
        foreach (var (handle, look) in gaze.Looks)
        {
            if (look.Bits == look.Told && !(_isResetDue && look.Bits != 0))
            {
                continue;
            }

            if (look.Bits != 0 || !_isResetDue)
            {
                var comma = handles.Length == 0 ? "" : ",";
                handles.Append(CultureInfo.InvariantCulture, $"{comma}{handle}");
                bits.Append(CultureInfo.InvariantCulture, $"{comma}{look.Bits}");
            }

            (look.Told, look.LeftAtMs) = (look.Bits, look.Bits == 0 ? nowMs : 0);
        }

        if (_isResetDue || handles.Length > 0)
        {
            Send($"[{(_isResetDue ? "true" : "false")},false,[{handles}],[{bits}],false]");
            _isResetDue = false;
        }
    }

    private void Send(string json)
    {
        _sentAt = TimeProvider.System.GetTimestamp();
        _call = send(json);
    }
}
