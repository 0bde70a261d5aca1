using System.Globalization;
using Sensocto.E2E.Infrastructure;

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

    /// <summary>
    /// Says what was measured, beside the goal. A goal is not asserted: the suite must not fail because the machine had something else to do. That it
    /// ends at all is what <see cref="UntilAsync"/> asserts, with a wide limit.
    /// </summary>
    public static void Note(string what, TimeSpan took, TimeSpan goal)
    {
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {took.TotalSeconds:0.000} s (goal {goal.TotalSeconds} s{(took > goal ? ", MISSED" : "")})"
        );
        TestContext.Current.SendDiagnosticMessage("{0}", line);
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        File.AppendAllText(TestResults.PathOf("cluster", "measured.txt"), line + Environment.NewLine);
    }
}
