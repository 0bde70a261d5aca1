using Sensocto.Benchmarks.Circuits.Operators;

namespace Sensocto.Benchmarks.Overload;

/// <summary>One operator in ten moves the pointer every second: onto a tile, ten seconds later off it, and so on over all passes.</summary>
internal sealed class Pointers(Population people, int tiles)
{
    private const int StepsASecond = 10;
    private const int Round = 100;
    private int _step;

    public async Task PassAsync(int seconds)
    {
        for (var end = _step + (seconds * StepsASecond); _step < end; _step++)
        {
            var present = people.Present;
            for (var at = _step % Round; at < present.Count; at += Round)
            {
                present[at].Hover(_step / Round % 2 == 0 ? _step % tiles : -1);
            }

            await Task.Delay(TimeSpan.FromSeconds(1) / StepsASecond, TimeProvider.System);
        }
    }
}
