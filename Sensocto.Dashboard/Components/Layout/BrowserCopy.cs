namespace Sensocto.Dashboard.Components.Layout;

/// <summary>
/// Has the browser keep a value as it changes, as the difference to what it kept last: other pages of the same browser keep theirs in the same place. One
/// difference at a time, so that each is to what was really kept; what changes meanwhile goes with the next. Used on the circuit's dispatcher.
/// </summary>
/// <param name="kept">What the browser keeps to begin with, as far as this page knows.</param>
/// <param name="current">What it is to keep.</param>
/// <param name="keep">Keeps the second in place of the first. False where the page is gone: it is tried again when asked.</param>
internal sealed class BrowserCopy<T>(T kept, Func<T> current, Func<T, T, Task<bool>> keep)
{
    private bool _isKeeping;
    private T _kept = kept;

    public async Task KeepAsync()
    {
        if (_isKeeping)
        {
            return;
        }

        _isKeeping = true;
        try
        {
            while (current() is var wanted && !EqualityComparer<T>.Default.Equals(_kept, wanted))
            {
                if (!await keep(_kept, wanted))
                {
                    return;
                }

                _kept = wanted;
            }
        }
        finally
        {
            _isKeeping = false;
        }
    }
}
