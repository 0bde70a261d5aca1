namespace Sensocto.Core.Load;

/// <summary>The values of one figure at which each load level begins. Each is at least the one before.</summary>
public sealed class LoadBounds
{
    /// <summary><see cref="LoadLevel.Elevated"/> from this value on.</summary>
    public double Elevated { get; set; }

    /// <summary><see cref="LoadLevel.High"/> from this value on.</summary>
    public double High { get; set; }

    /// <summary><see cref="LoadLevel.Critical"/> from this value on.</summary>
    public double Critical { get; set; }

    /// <summary>The level that a value indicates, with each bound multiplied by <paramref name="scale"/>.</summary>
    internal LoadLevel LevelOf(double value, double scale) =>
        value >= Critical * scale ? LoadLevel.Critical
        : value >= High * scale ? LoadLevel.High
        : value >= Elevated * scale ? LoadLevel.Elevated
        : LoadLevel.Normal;
}
