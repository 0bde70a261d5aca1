namespace Sensocto.Core.Load;

/// <summary>Keeps the worst lag until it is taken. One thread notes, another takes; neither blocks.</summary>
internal sealed class LagMeter
{
    private double _worst;

    public void Note(double lagMs)
    {
        if (lagMs > Volatile.Read(ref _worst))
        {
            Volatile.Write(ref _worst, lagMs);
        }
    }

    public double Take() => Interlocked.Exchange(ref _worst, 0);
}
