using Sensocto.Dashboard.Live;

namespace Sensocto.Tests.Live;

/// <summary>Renders tiles at once, later, or fails to.</summary>
internal sealed class FakePage : ITilePage
{
    private TaskCompletionSource? _rendering;

    public Exception? FailsWith { get; set; }

    public bool IsSlow { get; set; }

    public int Calls { get; private set; }

    public List<IReadOnlyList<TileWatch>> Changes { get; } = [];

    public Task RenderAsync(IReadOnlyList<TileWatch> changed)
    {
        Calls++;
        if (FailsWith is not null)
        {
            return Task.FromException(FailsWith);
        }

        Changes.Add(changed);
        return IsSlow ? (_rendering = new TaskCompletionSource()).Task : Task.CompletedTask;
    }

    public void Finish() => _rendering?.SetResult();
}
