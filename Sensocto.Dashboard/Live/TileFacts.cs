using Sensocto.Core.Alarms;
using Sensocto.Core.Feeds;

namespace Sensocto.Dashboard.Live;

/// <summary>What a tile says of the attributes that have no row in it. Immutable.</summary>
/// <param name="State">The worst of those that are not well; null where all are.</param>
/// <param name="Alarm">The first to look at of those that nobody has shelved; null where there is none.</param>
internal sealed record TileFacts(AttributeState? State, RowAlarm? Alarm)
{
    private const int AfterPriority = 2; // P1, P2 or P3

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
            .Select(a => a.Status.State)
            .Where(s => s >= AttributeState.Stale && s != AttributeState.Alarm);
        return new(doubtful.Max(s => (AttributeState?)s), Named(alarm));
    }

    // A tile says which of its attributes it means.
    private static RowAlarm? Named(Alarm? alarm) =>
        RowAlarm.Of(alarm) is { } said && alarm!.Point.Attribute.Name is var name
            ? said with
            {
                Mark = said.Mark.Insert(AfterPriority, $" {name}"),
                Title = $"{name}: {said.Title}",
            }
            : null;
}
