namespace Sensocto.Core.Telling;

/// <summary>For work that must go on whatever fails: an exception on a timer's thread ends the process. Thread-safe.</summary>
public static class Guard
{
    /// <summary>Runs an action and reports its exception. Throws nothing itself.</summary>
    /// <param name="run">What to run, on this thread.</param>
    /// <param name="failed">Receives the exception, on this thread; may throw itself.</param>
    public static void Run(Action run, Action<Exception> failed)
    {
        try
        {
            run();
        }
#pragma warning disable CA1031 // One failure must not stop whatever comes after it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Report(e, failed);
        }
    }

    /// <summary>Reports a failure. The report may fail too, as a log does on a full disk. Throws nothing itself.</summary>
    /// <param name="failure">What was thrown.</param>
    /// <param name="failed">Receives it, on this thread.</param>
    public static void Report(Exception failure, Action<Exception> failed)
    {
        try
        {
            failed(failure);
        }
#pragma warning disable CA1031 // There is nowhere left to report to.
        catch (Exception)
#pragma warning restore CA1031
        { }
    }
}
