namespace Sensocto.Dashboard.Circuits;

/// <summary>Thrown from a page's call when its budget is spent; this closes its circuit.</summary>
internal sealed class HostilePageException : Exception
{
    public HostilePageException()
        : base($"The page has broken its bounds more than {PageBudget.MaxViolations} times; its circuit is closed.") { }

    public HostilePageException(string message)
        : base(message) { }

    public HostilePageException(string message, Exception inner)
        : base(message, inner) { }
}
