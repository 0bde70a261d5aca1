namespace Sensocto.Dashboard.Settings;

/// <summary>The settings of this page's operator, in effect from the first render on. One per circuit; used on its dispatcher.</summary>
public sealed class PageSettings
{
    /// <summary>Raised when the operator changes a setting, the machine switches between light and dark, or <see cref="IsKept"/> changes.</summary>
    public event Action? Changed;

    /// <summary>The current settings.</summary>
    public OperatorSettings Current { get; private set; } = new();

    /// <summary>Whether the operator's machine is set to dark, as far as the page has reported.</summary>
    public bool IsSystemDark { get; private set; }

    /// <summary>Whether the browser stored the last change; a page whose storage is blocked loses it with its circuit.</summary>
    public bool IsKept { get; private set; } = true;

    /// <summary>Whether the page is dark.</summary>
    public bool IsDark => Current.Theme == Theme.Dark || (Current.Theme == Theme.System && IsSystemDark);

    /// <summary>Takes the settings of an earlier visit.</summary>
    public void Restore(OperatorSettings settings) => Current = settings;

    /// <summary>Changes the settings.</summary>
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
