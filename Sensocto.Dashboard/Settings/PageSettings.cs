namespace Sensocto.Dashboard.Settings;

/// <summary>The settings of this page's operator. They hold from the first render on. One per circuit; used on its dispatcher.</summary>
public sealed class PageSettings
{
    /// <summary>The operator chose otherwise, or the machine went from light to dark.</summary>
    public event Action? Changed;

    /// <summary>What is chosen.</summary>
    public OperatorSettings Current { get; private set; } = new();

    /// <summary>Whether the operator's machine is set to dark, as far as the page has said.</summary>
    public bool IsSystemDark { get; private set; }

    /// <summary>Whether the browser kept what was chosen last; a page whose storage is blocked forgets with its circuit.</summary>
    public bool IsKept { get; private set; } = true;

    /// <summary>Whether the page is dark.</summary>
    public bool IsDark => Current.Theme == Theme.Dark || (Current.Theme == Theme.System && IsSystemDark);

    /// <summary>Takes what an earlier visit chose.</summary>
    public void Restore(OperatorSettings settings) => Current = settings;

    /// <summary>Chooses otherwise.</summary>
    public void Change(OperatorSettings settings)
    {
        if (settings != Current)
        {
            Current = settings;
            Changed?.Invoke();
        }
    }

    internal void NoteSystem(bool isDark)
    {
        if (IsSystemDark != isDark)
        {
            IsSystemDark = isDark;
            Changed?.Invoke();
        }
    }

    internal void NoteKept(bool isKept)
    {
        if (IsKept != isKept)
        {
            IsKept = isKept;
            Changed?.Invoke();
        }
    }
}
