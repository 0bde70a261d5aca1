using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using Sensocto.Core.Operators;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Interop;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Components.Layout;

/// <summary>The operator's own name, which can be edited here.</summary>
public sealed partial class OperatorBadge
{
    private ElementReference _button;
    private ElementReference _box;
    private bool _isEditing;
    private bool _movesFocus;
    private string _draft = "";
    private string? _error;

    [Inject]
    private OperatorCircuit Circuit { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The element that had the focus is gone: the focus moves to what replaced it.
        if (_movesFocus)
        {
            _movesFocus = false;
            await PageModule.FocusAsync(_isEditing ? _box : _button);
        }
    }

    private void Edit()
    {
        (_isEditing, _movesFocus, _draft, _error) = (true, true, Circuit.Name, null);
    }

    private void Cancel() => (_isEditing, _movesFocus) = (false, true);

    private async Task OnKeyAsync(KeyboardEventArgs e)
    {
        // These keys belong to the input method that composes the name.
        if (e.IsComposing)
        {
            return;
        }

        if (e.Key == "Enter")
        {
            await SaveAsync();
        }
        else if (e.Key == "Escape")
        {
            Cancel();
        }
    }

    private async Task SaveAsync()
    {
        if (!OperatorName.TryParse(_draft, out var name))
        {
            _error = $"1 to {NameRule.MaxLength} visible characters";
            return;
        }

        Circuit.Rename(name);
        Cancel();
        await ShellModule.RememberOperatorAsync(Js, OperatorName.Cookie, name);
    }
}
