using Sensocto.Core.Alarms;
using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Live;

/// <summary>What a tile shows of the attributes that have no row in it. Immutable.</summary>
/// <param name="State">The worst state of those that are not well; null if all are.</param>
/// <param name="Alarm">The most important alarm that is not shelved; null if there is none.</param>
/// <param name="Doubt">Which of them are not well, and in which way; empty if all are.</param>
internal sealed record TileFacts(AttributeState? State, RowAlarm? Alarm, string Doubt = "")
{
    private const int AfterPriority = 2; // P1, P2 or P3
    private const int MostNamed = 3;

    public static TileFacts Of(IReadOnlyList<LiveAttribute> attributes)
    {
        var alarm = attributes
            .Select(a => a.Alarm)
            .OfType<Alarm>()
            .Where(a => !a.IsShelved)
            .OrderByDescending(a => a.State)
            .ThenBy(a => a.Priority)
            .FirstOrDefault();
        var doubtful = attributes
            .Select(a => (a.Descriptor.Name, a.Status.State, a.Status.Error))
            .Where(a => a.State >= AttributeState.Stale && a.State != AttributeState.Alarm)
            .OrderByDescending(a => a.State)
            .ToArray();
        return doubtful.Length == 0
            ? new(null, Named(alarm))
            : new(doubtful[0].State, Named(alarm), Doubts([.. doubtful.Select(a => Words(a.Name, a.State, a.Error))]));
    }

    private static string Words(string name, AttributeState state, string? error) =>
        $"{name}: {error ?? Text.Lower(state)}";

    private static string Doubts(string[] all) =>
        string.Join("; ", all.Length <= MostNamed ? all : [.. all[..MostNamed], $"{all.Length - MostNamed} more"]);

    // A tile names the attribute that its alarm is about.
    private static RowAlarm? Named(Alarm? alarm) =>
        RowAlarm.Of(alarm) is { } said && alarm!.Point.Attribute.Name is var name
            ? said with
            {
                Mark = said.Mark.Insert(AfterPriority, $" {name}"),
                Title = $"{name}: {said.Title}",
            }
            : null;
}
