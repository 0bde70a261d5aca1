namespace Sensocto.Tests.Attention.Replication.Simulation;

/// <summary>How the network treats frames and answers from now on.</summary>
internal sealed record Weather(int LostPercent, int RepeatedPercent, int DelayMs)
{
    public const int MostDelayMs = 2_500;

    public static Weather Fair { get; } = new(0, 0, 5);
}
