namespace Sensocto.Dashboard.Circuits;

/// <summary>
/// Whether this page stands still: values, curves, ages and the order of tiles stay as they were. Levels, states and alarms go on,
/// and so does what is stored. One per circuit; used on its dispatcher.
/// </summary>
public sealed class PageFreeze
{
    /// <summary>It stands still, or goes on.</summary>
    public event Action? Changed;

    /// <summary>Whether the page stands still.</summary>
    public bool IsFrozen { get; private set; }

    /// <summary>Stands still, or goes on.</summary>
    public void Toggle()
    {
        IsFrozen = !IsFrozen;
        Changed?.Invoke();
    }

    /// <summary>Goes on, if it stood still.</summary>
    public void End()
    {
        if (IsFrozen)
        {
            Toggle();
        }
    }
}
