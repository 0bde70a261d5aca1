namespace Sensocto.Core.Load;

/// <summary>Work that runs by the clock and knows how late it comes: the first thing to show that the machine is short of something.</summary>
public interface ILagSource
{
    /// <summary>The worst lag since the last call, in ms. For one caller: the load sampler.</summary>
    double TakeLagMs();
}
