using System.Runtime.CompilerServices;

namespace Sensocto.Tests.Cluster;

/// <summary>Waits for a state that real silos bring about in their own time.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public static async Task Holds(Func<bool> state, [CallerArgumentExpression(nameof(state))] string what = "")
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!state())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Longest, $"{what} did not come about");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
