namespace Sensocto.Dashboard.Circuits;

/// <summary>One circuit in <see cref="CircuitMetrics"/>. Each step may be reported twice or not at all; <see cref="Closed"/> makes up for missing ones.</summary>
internal sealed class CountedCircuit(CircuitMetrics metrics)
{
    private bool _isOpen;
    private bool _isUp;

    public void Opened()
    {
        if (!_isOpen)
        {
            _isOpen = true;
            metrics.Opened();
        }
    }

    public void Link(bool isUp)
    {
        if (_isUp != isUp)
        {
            _isUp = isUp;
            metrics.Link(isUp);
        }
    }

    public void Closed()
    {
        Link(isUp: false);
        if (_isOpen)
        {
            _isOpen = false;
            metrics.Closed();
        }
    }
}
