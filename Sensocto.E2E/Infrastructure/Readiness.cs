using System.Net;

namespace Sensocto.E2E.Infrastructure;

/// <summary>Waits for <c>/health/ready</c>.</summary>
internal static class Readiness
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    /// <exception cref="TimeoutException">Not ready in time; the message holds the last answer.</exception>
    public static async Task WaitAsync(string baseUrl, CancellationToken cancellation)
    {
        using var client = new HttpClient { Timeout = AnswerTime };
        var ready = new Uri(baseUrl + "/health/ready");
        var began = TimeProvider.System.GetTimestamp();
        while (await AskAsync(client, ready, cancellation) is { } obstacle)
        {
            if (TimeProvider.System.GetElapsedTime(began) > Longest)
                throw new TimeoutException($"{baseUrl} was not ready within {Longest}: {obstacle}");
            await Task.Delay(Step, TimeProvider.System, cancellation);
        }
    }

    // Null when ready, otherwise why not.
    private static async Task<string?> AskAsync(HttpClient client, Uri ready, CancellationToken cancellation)
    {
        try
        {
            using var answer = await client.GetAsync(ready, cancellation);
            return answer.StatusCode == HttpStatusCode.OK ? null : answer.StatusCode.ToString();
        }
        catch (HttpRequestException failure)
        {
            return failure.Message;
        }
        catch (TaskCanceledException failure) when (!cancellation.IsCancellationRequested)
        {
            return failure.Message;
        }
    }
}
