namespace Sensocto.Dashboard.Components.Layout;

/// <summary>
/// Stores a value in the browser whenever it changes, as the difference from what was stored last, because other pages of the same browser store theirs in the same
/// place. One difference at a time, so that each refers to what was really stored; later changes go with the next. Used on the circuit's dispatcher.
/// </summary>
/// <param name="kept">What the browser has stored at first, as far as this page knows.</param>
/// <param name="current">Reads the value to store.</param>
/// <param name="keep">Stores the second value in place of the first. False if the page is gone; the next call tries again.</param>
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
