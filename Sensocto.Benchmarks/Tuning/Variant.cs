namespace Sensocto.Benchmarks.Tuning;

/// <summary>One way to run the dashboard, as differences from the shipped settings.</summary>
/// <param name="Name">The name for <c>--only</c>.</param>
/// <param name="What">The description in the table.</param>
/// <param name="Environment">Environment variables of the server's process, each <c>NAME=VALUE</c>.</param>
internal sealed record Variant(string Name, string What, params IReadOnlyList<string> Environment)
{
    /// <summary>The shipped settings.</summary>
    public static Variant Shipped { get; } = new("shipped", "as shipped");

    /// <summary>The variants to try. Numbers in the runtime's own variables are hexadecimal.</summary>
    public static IReadOnlyList<Variant> All { get; } =
    [
        new("datas", "server GC that adapts its heaps (DATAS on)", "DOTNET_GCDynamicAdaptationMode=1"),
        new("workstation-gc", "workstation GC", "DOTNET_gcServer=0"),
        new("not-concurrent", "no background collections", "DOTNET_gcConcurrent=0"),
        new("conserve", "conserve memory, 5 of 9", "DOTNET_GCConserveMemory=5"),
        new("young-256", "256 MB of young objects before a collection", "DOTNET_GCgen0size=10000000"),
        new("pgo", "tiered PGO (the runtime's way)", "DOTNET_TieredPGO=1"),
        new(
            "late-tiers",
            "code is compiled well only after a quiet moment (the runtime's way)",
            "DOTNET_TC_CallCountingDelayMs=64"
        ),
        new("no-quick", "what is not precompiled is compiled well at once, and never again", "DOTNET_TC_QuickJit=0"),
        new("no-tiers", "no tiered compilation", "DOTNET_TieredCompilation=0"),
        new("no-r2r", "framework's precompiled code unused", "DOTNET_ReadyToRun=0"),
        new("threads-16", "16 pool threads at least", "DOTNET_ThreadPool_ForceMinWorkerThreads=10"),
        new(
            "spin",
            "pool threads spin before they sleep (the runtime's way)",
            "DOTNET_ThreadPool_UnfairSemaphoreSpinLimit=46"
        ),
        new("one-epoll", "one thread that polls sockets", "DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT=1"),
        new("inline", "Kestrel's sockets continue inline", Tweak("inline")),
        new("one-io-queue", "one I/O queue in Kestrel", Tweak("one-io-queue")),
        new("limits", "Kestrel: most connections, requests, rates bounded", Tweak("limits")),
        new("few-batches", "circuits: 2 unacknowledged render batches", Tweak("few-batches")),
        new("slow-pings", "circuits: keep-alive every 60 s", Tweak("slow-pings")),
        new("compression", "WebSockets compressed", Tweak("compression")),
    ];

    private static string Tweak(string name) => $"{Tweaks.Variable}={name}";
}
