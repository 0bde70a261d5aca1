using Microsoft.Extensions.Hosting;

namespace Sensocto.Core.Stopping;

/// <summary>Which background service ended its host, and why: the host itself keeps that to its log. Thread-safe.</summary>
public static class FailedService
{
    /// <summary>The first that has failed, and how, in one line; null where none has.</summary>
    public static string? Describe(IEnumerable<IHostedService> services) =>
        services
            .OfType<BackgroundService>()
            .Where(s => s.ExecuteTask?.IsFaulted == true)
            .Select(s => Describe(s, s.ExecuteTask!.Exception!.GetBaseException()))
            .FirstOrDefault();

    private static string Describe(BackgroundService service, Exception why) =>
        $"{service.GetType().Name} failed: {why.GetType().Name}: {why.Message.ReplaceLineEndings(" ")}";
}
