namespace Sensocto.Dashboard.Stopping;

/// <summary>How the service goes down when it is asked to.</summary>
public sealed class StopOptions
{
    /// <summary>Where these options live in the configuration.</summary>
    public const string Section = "Sensocto:Stop";

    /// <summary>
    /// How long it says that it is not ready, and tells its pages, before it closes anything: long enough for a load balancer to notice. 0 to
    /// 60 s; default 2 s.
    /// </summary>
    public TimeSpan Grace { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long what is still open may take to close after that, before it is cut. 1 to 60 s; default 5 s.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);
}
