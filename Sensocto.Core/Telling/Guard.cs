namespace Sensocto.Core.Telling;

/// <summary>For what has to go on whatever fails: what a timer's thread throws ends the process.</summary>
internal static class Guard
{
    /// <summary>Runs something; what it throws is reported.</summary>
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

    /// <summary>Says that something failed. Saying so may fail too, as a log does on a full disk.</summary>
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
