namespace Sensocto.Core.Telling;

/// <summary>For what has to go on whatever fails: what a timer's thread throws ends the process. Thread-safe.</summary>
public static class Guard
{
    /// <summary>Runs something; what it throws is reported. Throws nothing itself.</summary>
    /// <param name="run">What to run, on this thread.</param>
    /// <param name="failed">Told what it throws, on this thread; may throw itself.</param>
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

    /// <summary>Says that something failed. Saying so may fail too, as a log does on a full disk. Throws nothing itself.</summary>
    /// <param name="failure">What was thrown.</param>
    /// <param name="failed">Told of it, on this thread.</param>
    public static void Report(Exception failure, Action<Exception> failed)
    {
        try
        {
            failed(failure);
        }
#pragma warning disable CA1031 // There is nobody left to tell.
        catch (Exception)
#pragma warning restore CA1031
        { }
    }
}
