using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Sensocto.Core.Feeds;
using Sensocto.Core.History;

namespace Sensocto.Dashboard.Api;

/// <summary>
/// The history of an attribute in columns of time: <c>GET /api/history/{sensor}?attribute=…&amp;from=…&amp;until=…&amp;step=…</c>, times in Unix ms. The answer
/// begins with the column that contains <c>from</c>. The trend draws it; bounded by <see cref="HistoryQuery.MostPoints"/> points per answer.
/// </summary>
internal static class HistoryApi
{
    private const string Route = "/api/history/";
    private const long MostMs = 253_402_300_799_999;
    private const long UsualSpanMs = 15 * 60_000;
    private const int UsualPoints = 1_000;

    // Digits in addition to the attribute's own: a mean has more, and beyond these, single precision adds only noise.
    private const int MoreDigits = 3;

    public static void MapHistoryApi(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                Route + "{*sensor}",
                (
                    HttpContext context,
                    FeedHost feeds,
                    TimeProvider time,
                    string? attribute,
                    string? from,
                    string? until,
                    string? step,
                    [FromRoute(Name = "sensor")] string? _
                ) =>
                {
                    var sensor = PathId.After(Route, context);
                    if (SensorsApi.Find(sensor, feeds) is not { } found)
                    {
                        return ApiProblem.UnknownSensor(sensor);
                    }

                    if (string.IsNullOrEmpty(attribute))
                    {
                        return ApiProblem.NoAttribute(found);
                    }

                    var wanted = found.Attributes.FirstOrDefault(a => a.Descriptor.Id.Value == attribute);
                    return wanted is null ? ApiProblem.UnknownAttribute(attribute, found)
                        : IsMs(from, out var fromMs) && IsMs(until, out var untilMs) && IsMs(step, out var stepMs)
                            ? Answer(wanted, time.GetUtcNow().ToUnixTimeMilliseconds(), fromMs, untilMs, stepMs)
                        : ApiProblem.BadRange("'from', 'until' and 'step' are whole numbers of milliseconds.");
                }
            )
            .WithSummary("The last hour of an attribute in columns of time: from and until in Unix ms, step in ms")
            .AddOpenApiOperationTransformer(
                (operation, _, _) =>
                {
                    foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
                    {
                        // Read as text, so that what is missing or wrong has an answer that says so.
                        parameter.Required |= parameter.Name == "attribute";
                        if (parameter.Name is "from" or "until" or "step")
                        {
                            parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" };
                        }
                    }

                    return Task.CompletedTask;
                }
            )
            .Produces<HistoryDto>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

    // Parsed here, because the host would refuse anything that is not a number without saying why.
    private static bool IsMs(string? text, out long? ms)
    {
        var isNumber = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        ms = isNumber ? number : null;
        return isNumber || string.IsNullOrEmpty(text);
    }

    private static IResult Answer(LiveAttribute attribute, long now, long? from, long? until, long? step)
    {
        var end = until ?? now;
        var start = from ?? end - UsualSpanMs;
        if (start < 0 || end < start || end > MostMs)
        {
            return ApiProblem.BadRange("'from' and 'until' are Unix milliseconds, and 'from' comes first.");
        }

        var width = step ?? Math.Max(1, (end - start) / UsualPoints);
        if (width is < 1 or > MostMs || (end / width) - (start / width) >= HistoryQuery.MostPoints - 1)
        {
            return ApiProblem.BadRange(
                $"'step' is 1 or more milliseconds, and there are at most {HistoryQuery.MostPoints} of them in the range."
            );
        }

        var range = HistoryQuery.ReadColumns(
            attribute,
            Ticks(start),
            Ticks(end) + TimeSpan.TicksPerMillisecond - 1,
            TimeSpan.FromMilliseconds(width)
        );
        return Results.Ok(Describe(attribute, range, ColumnAt(start, width), end, width, now));
    }

    private static HistoryDto Describe(
        LiveAttribute attribute,
        HistoryRange range,
        long from,
        long until,
        long step,
        long now
    )
    {
        var digits = attribute.Descriptor.Precision + MoreDigits;
        double[] Each(Func<HistoryPoint, double> read) => [.. range.Points.Select(p => Math.Round(read(p), digits))];
        return new HistoryDto(
            attribute.Cell.Key.Sensor.Value,
            attribute.Descriptor.Id.Value,
            attribute.Descriptor.Unit,
            from,
            until,
            step,
            now,
            range.ReachesBackTo is { } oldest ? (long)UnixMs(oldest) : null,
            [.. range.Points.Select(p => UnixMs(p.Ticks))],
            Each(p => p.Mean),
            Each(p => p.Min),
            Each(p => p.Max),
            [.. range.Points.Select(p => p.Count)],
            [.. range.Points.Select((p, i) => (p.GapBefore, i)).Where(p => p.GapBefore).Select(p => p.i)]
        );
    }

    // The start of the column that contains a moment. Both in Unix ms; whole, because the width is.
    private static long ColumnAt(long unixMs, long width) =>
        unixMs - (Ticks(unixMs) / TimeSpan.TicksPerMillisecond % width);

    private static long Ticks(long unixMs) => DateTime.UnixEpoch.Ticks + (unixMs * TimeSpan.TicksPerMillisecond);

    private static double UnixMs(long ticks) =>
        (ticks - DateTime.UnixEpoch.Ticks) / (double)TimeSpan.TicksPerMillisecond;

    // Arrays of figures instead of a list of points: half the size, and what a chart needs.
    private sealed record HistoryDto(
        string Sensor,
        string Attribute,
        string Unit,
        long From,
        long Until,
        long StepMs,
        long Now,
        long? ReachesBackTo,
        IReadOnlyList<double> Times,
        IReadOnlyList<double> Mean,
        IReadOnlyList<double> Min,
        IReadOnlyList<double> Max,
        IReadOnlyList<int> Samples,
        IReadOnlyList<int> GapsBefore
    );
}
