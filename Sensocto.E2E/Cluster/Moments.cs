namespace Sensocto.E2E.Cluster;

/// <summary>Waits for states of other processes, and says how long it took.</summary>
internal static class Moments
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(15);

    public static async Task<TimeSpan> UntilAsync(string what, TimeSpan longest, Func<Task<bool>> state)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await state())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < longest, $"Not within {longest}: {what}");
            await Task.Delay(Step, TimeProvider.System, TestContext.Current.CancellationToken);
        }

        return TimeProvider.System.GetElapsedTime(began);
    }
}
