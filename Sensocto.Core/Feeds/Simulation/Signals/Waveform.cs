namespace Sensocto.Core.Feeds.Simulation.Signals;

/// <summary>The shape of one cycle as bumps at places in it; its end joins its beginning.</summary>
internal sealed class Waveform(params Waveform.Bump[] bumps)
{
    /// <summary>The heart's electric cycle in mV: P, Q, R, S and T. The R peak is at <see cref="RPeak"/>.</summary>
    public static readonly Waveform Ecg = new(
        new(0.20, 0.024, 0.14),
        new(0.372, 0.010, -0.12),
        new(RPeak, 0.012, 1.15),
        new(0.430, 0.012, -0.26),
        new(0.66, 0.045, 0.30)
    );

    /// <summary>Light through a finger, 0 to about 1: the systolic wave and the smaller one after the notch.</summary>
    public static readonly Waveform Pleth = new(new(0.58, 0.095, 1), new(0.86, 0.095, 0.42));

    /// <summary>Where in the cycle the R peak lies.</summary>
    public const double RPeak = 0.40;

    private readonly Bump[] _bumps = bumps;

    /// <summary>The value at a place in the cycle.</summary>
    /// <param name="place">0 to 1.</param>
    public double At(double place)
    {
        var value = 0.0;
        foreach (var bump in _bumps)
        {
            var distance = place - bump.Place;
            distance -= Math.Round(distance);
            var z = distance / bump.Width;
            if (z * z < 50)
            {
                value += bump.Height * Math.Exp(-0.5 * z * z);
            }
        }

        return value;
    }

    /// <param name="Place">Where in the cycle, 0 to 1.</param>
    /// <param name="Width">Standard deviation, as a share of the cycle.</param>
    /// <param name="Height">In the waveform's unit.</param>
    public readonly record struct Bump(double Place, double Width, double Height);
}
