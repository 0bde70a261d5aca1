using System.Globalization;
using Sensocto.E2E.Infrastructure;

namespace Sensocto.E2E.Cluster;

/// <summary>Measurements, for readers of the results.</summary>
internal static class Moments
{
    /// <summary>
    /// Reports a measurement beside its goal. A goal is not asserted: the suite must not fail because the machine was busy. <see cref="Poll"/> asserts,
    /// with a wide limit, that it ends at all.
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
