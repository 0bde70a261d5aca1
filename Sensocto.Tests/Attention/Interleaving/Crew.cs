using System.Collections.Concurrent;

namespace Sensocto.Tests.Attention.Interleaving;

/// <summary>A few threads, reused for every run: creating new ones would be most of the work.</summary>
internal static class Crew
{
    private const int Threads = 3;
    private static readonly BlockingCollection<Action> Work = Start();

    public static void Do(Action action) => Work.Add(action);

    private static BlockingCollection<Action> Start()
    {
        var work = new BlockingCollection<Action>();
        for (var i = 0; i < Threads; i++)
        {
            new Thread(() =>
            {
                foreach (var action in work.GetConsumingEnumerable())
                {
                    action();
                }
            })
            {
                IsBackground = true,
            }.Start();
        }

        return work;
    }
}
