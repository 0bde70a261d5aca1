using Sensocto.Dashboard.Circuits;

namespace Sensocto.Tests.Circuits;

/// <summary>Does it at once, or when the test says so.</summary>
internal sealed class HeldAside : Aside
{
    private readonly List<Func<Task>> _held = [];

    public bool Holds { get; set; }

    public override void Do(Func<Task> work)
    {
        if (Holds)
        {
            _held.Add(work);
        }
        else
        {
            _ = work();
        }
    }

    public Task ReleaseAsync() => Task.WhenAll(_held.Select(work => work()));
}
