using Microsoft.AspNetCore.Components;

namespace Sensocto.Dashboard.Components.Shared;

/// <summary>The base of all components. Work that is not triggered by an operator's event must not fail unnoticed.</summary>
public abstract class LiveComponent : ComponentBase
{
    /// <summary>
    /// Runs work on the circuit's dispatcher, at once or soon; may be called on any thread. An exception counts as the component's own failure: it is
    /// logged, and the boundary around the component shows it.
    /// </summary>
    protected void Later(Action work) => _ = LaterAsync(work);

    private async Task LaterAsync(Action work)
    {
        try
        {
            await InvokeAsync(work);
        }
#pragma warning disable CA1031 // Nothing awaits it: this is the only way to report a failure.
        catch (Exception e)
#pragma warning restore CA1031
        {
            await DispatchExceptionAsync(e);
        }
    }
}
