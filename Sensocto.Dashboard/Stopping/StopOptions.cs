namespace Sensocto.Dashboard.Stopping;

/// <summary>How the service stops when it is asked to.</summary>
public sealed class StopOptions
{
    /// <summary>The section of the configuration that holds these options.</summary>
    public const string Section = "Sensocto:Stop";

    /// <summary>
    /// How long the service reports that it is not ready, and its pages show a notice, before it closes anything: long enough for a load balancer to notice. 0 to
    /// 60 s; default 2 s.
    /// </summary>
    public TimeSpan Grace { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long everything still open may take to close after that, before it is cut. 1 to 60 s; default 5 s.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);
}
