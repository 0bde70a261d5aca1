namespace Sensocto.Dashboard.Circuits;

/// <summary>
/// Whether this page is frozen: values, curves, ages and the order of tiles stay as they were. Levels, states and alarms continue to change,
/// and so does what is stored. One per circuit; used on its dispatcher.
/// </summary>
public sealed class PageFreeze
{
    /// <summary>Raised when the page freezes or resumes.</summary>
    public event Action? Changed;

    /// <summary>Whether the page is frozen.</summary>
    public bool IsFrozen { get; private set; }

    /// <summary>Freezes or resumes the page.</summary>
    public void Toggle()
    {
        IsFrozen = !IsFrozen;
        Changed?.Invoke();
    }

    /// <summary>Resumes the page if it is frozen.</summary>
    public void End()
    {
        if (IsFrozen)
        {
            Toggle();
        }
    }
}
