using Microsoft.AspNetCore.Components;

namespace Sensocto.Dashboard.Components.Shared;

/// <summary>Every component here: what it does by itself, when something told it to and no operator, must not fail unseen.</summary>
public abstract class LiveComponent : ComponentBase
{
    /// <summary>
    /// Does some work on the circuit's dispatcher, at once or soon; may be called on any thread. What it throws counts as the component's own failure: it is in
    /// the log, and the boundary around it shows it.
    /// </summary>
    protected void Later(Action work) => _ = LaterAsync(work);

    private async Task LaterAsync(Action work)
    {
        try
        {
            await InvokeAsync(work);
        }
#pragma warning disable CA1031 // Nobody waits for it: whatever it is, this is how it is known.
        catch (Exception e)
#pragma warning restore CA1031
        {
            await DispatchExceptionAsync(e);
        }
    }
}
