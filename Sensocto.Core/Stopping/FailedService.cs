using Microsoft.Extensions.Hosting;

namespace Sensocto.Core.Stopping;

/// <summary>Finds the background service that ended its host, and why; the host itself only logs this. Thread-safe.</summary>
public static class FailedService
{
    /// <summary>The first failed service and its error, in one line; null if none has failed.</summary>
    public static string? Describe(IEnumerable<IHostedService> services) =>
        services
            .OfType<BackgroundService>()
            .Where(s => s.ExecuteTask?.IsFaulted == true)
            .Select(s => Describe(s, s.ExecuteTask!.Exception!.GetBaseException()))
            .FirstOrDefault();

    private static string Describe(BackgroundService service, Exception why) =>
        $"{service.GetType().Name} failed: {why.GetType().Name}: {why.Message.ReplaceLineEndings(" ")}";
}
