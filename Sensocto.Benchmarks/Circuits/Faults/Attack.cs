using Sensocto.Benchmarks.Circuits.Operators;

namespace Sensocto.Benchmarks.Circuits.Faults;

/// <summary>One page that sends a million invalid reports of every kind, as fast as it can.</summary>
internal static class Attack
{
    private const int Most = 1_000_000;
    private const int Burst = 100;

    private static readonly string[] Reports =
    [
        "[false,false,[0],[1],false]",
        "[false,false,[-1,2147483647],[1,1],false]",
        "[true,false,[0],[255],false]",
        "[false,false,null,null,false]",
        "[false,\"yes\",{},[],false]",
        $"[false,false,[{string.Join(',', Enumerable.Repeat(7, 1_500))}],[],false]",
    ];

    /// <summary>Runs until the server ends the circuit, all are sent or the patience is over. Returns the number of reports sent.</summary>
    public static async Task<int> RunAsync(HeadlessOperator attacker, TimeSpan patience)
    {
        attacker.Sulk();
        var began = TimeProvider.System.GetTimestamp();
        var sent = 0;
        while (sent < Most && !attacker.IsOver && TimeProvider.System.GetElapsedTime(began) < patience)
        {
            attacker.Attack(Reports[sent++ % Reports.Length]);
            if (sent % Burst == 0)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
            }
        }

        return sent;
    }
}
