using System.Globalization;
using System.Net.Sockets;

namespace Sensocto.Benchmarks.Circuits.Serving;

/// <summary>
/// Runs inside the server's process (see StartupHook) and reports over a Unix socket what only the process itself can tell: its allocations,
/// the pauses of collections, what is left after a forced one, and unobserved exceptions.
/// </summary>
internal static class HeapProbe
{
    public const string PathVariable = "SENSOCTO_BENCH_PROBE";
    public const string HogPrefix = "hog ";
    private static long unobserved;
    private static int hogs; // goes up with each command

    public static void Listen()
    {
        if (Environment.GetEnvironmentVariable(PathVariable) is not { } path)
        {
            return;
        }

        TaskScheduler.UnobservedTaskException += (_, _) => Interlocked.Increment(ref unobserved);
        var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        new Thread(() => Serve(listener)) { IsBackground = true }.Start();
    }

    private static void Serve(Socket listener)
    {
        while (true)
        {
            using var stream = new NetworkStream(listener.Accept(), ownsSocket: true);
            using var reader = new StreamReader(stream);
            using var writer = new StreamWriter(stream) { AutoFlush = true };
            while (reader.ReadLine() is { } asked)
            {
                if (asked == "collect")
                {
                    Collect();
                }
                else if (asked.StartsWith(HogPrefix, StringComparison.Ordinal))
                {
                    Burn(int.Parse(asked.AsSpan(HogPrefix.Length), CultureInfo.InvariantCulture));
                }

                writer.WriteLine(Describe());
            }
        }
    }

    private static void Collect()
    {
        for (var i = 0; i < 2; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
    }

    // Starts threads that only burn processor time; those of an earlier command end.
    private static void Burn(int threads)
    {
        var mine = Interlocked.Increment(ref hogs);
        for (var i = 0; i < threads; i++)
        {
            new Thread(() => BurnWhile(mine)) { IsBackground = true }.Start();
        }
    }

    private static void BurnWhile(int command)
    {
        while (Volatile.Read(ref hogs) == command)
        {
            Thread.SpinWait(1_000);
        }
    }

    private static string Describe()
    {
        double[] figures =
        [
            GC.GetTotalAllocatedBytes(),
            GC.GetTotalMemory(forceFullCollection: false),
            GC.GetTotalPauseDuration().TotalMilliseconds,
            Longest(),
            GC.CollectionCount(0),
            GC.CollectionCount(2),
            Volatile.Read(ref unobserved),
        ];
        return string.Join(' ', figures.Select(f => f.ToString(CultureInfo.InvariantCulture)));
    }

    // The longest pause among the newest collections of each kind.
    private static double Longest() =>
        new[] { GCKind.Ephemeral, GCKind.FullBlocking, GCKind.Background }
            .SelectMany(kind => GC.GetGCMemoryInfo(kind).PauseDurations.ToArray())
            .Max(pause => pause.TotalMilliseconds);
}
