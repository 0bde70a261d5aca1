namespace Sensocto.Dashboard.Circuits;

/// <summary>
/// Where a page does what a shared thread tells it to: a circuit that is idle would do it on that very thread, and all the others would wait. Thread-safe.
/// </summary>
public class Aside
{
    /// <summary>Does it, soon. What becomes of it is its own.</summary>
    public virtual void Do(Func<Task> work) => _ = Task.Run(work);
}
