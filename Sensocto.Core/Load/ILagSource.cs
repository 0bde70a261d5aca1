namespace Sensocto.Core.Load;

/// <summary>Work that runs by the clock and knows how late it runs: the first sign that the machine is short of something.</summary>
public interface ILagSource
{
    /// <summary>The worst lag since the last call, in ms. For a single caller, the load sampler.</summary>
    double TakeLagMs();
}
