namespace Sensocto.Core.Load;

/// <summary>The values of one figure from which on the load is at least a level. Each is at least the one before.</summary>
public sealed class LoadBounds
{
    /// <summary>From here on <see cref="LoadLevel.Elevated"/>.</summary>
    public double Elevated { get; set; }

    /// <summary>From here on <see cref="LoadLevel.High"/>.</summary>
    public double High { get; set; }

    /// <summary>From here on <see cref="LoadLevel.Critical"/>.</summary>
    public double Critical { get; set; }

    /// <summary>The level that a value stands for; each bound counts times <paramref name="scale"/>.</summary>
    internal LoadLevel LevelOf(double value, double scale) =>
        value >= Critical * scale ? LoadLevel.Critical
        : value >= High * scale ? LoadLevel.High
        : value >= Elevated * scale ? LoadLevel.Elevated
        : LoadLevel.Normal;
}
