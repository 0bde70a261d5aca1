namespace Sensocto.Dashboard.Circuits;

/// <summary>One circuit in <see cref="CircuitMetrics"/>. Each step may be told twice or not at all; the end makes up for the ones that were not.</summary>
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
