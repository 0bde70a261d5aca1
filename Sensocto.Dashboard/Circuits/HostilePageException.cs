namespace Sensocto.Dashboard.Circuits;

/// <summary>A page's budget is spent. Thrown out of its call, which ends its circuit.</summary>
internal sealed class HostilePageException : Exception
{
    public HostilePageException()
        : base($"The page has broken its bounds more than {PageBudget.MaxViolations} times; its circuit is closed.") { }

    public HostilePageException(string message)
        : base(message) { }

    public HostilePageException(string message, Exception inner)
        : base(message, inner) { }
}
