namespace Sensocto.E2E.Infrastructure;

/// <summary>Waits for states that raise no event, and gives how long it took.</summary>
internal static class Poll
{
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(15);

    public static Task<TimeSpan> UntilAsync(string what, Func<bool> state) =>
        UntilAsync(what, Longest, () => Task.FromResult(state()));

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
