using Sensocto.Core.Feeds;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Api;

/// <summary>The API's error answers.</summary>
internal static class ApiProblem
{
    private const int MostNamed = 20;
    private const int MostShown = 128;

    /// <summary>Answers an error without a body, for instance for an unknown path or method, with a problem in JSON, whatever the client accepts.</summary>
    public static void UseApiProblems(this IApplicationBuilder app) =>
        app.UseStatusCodePages(context =>
            Results.Problem(statusCode: context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext)
        );

    public static IResult UnknownSensor(string id) =>
        Results.Problem(
            statusCode: StatusCodes.Status404NotFound,
            title: "Unknown sensor",
            detail: $"There is no sensor '{Shorten(id)}'."
        );

    public static IResult UnknownAttribute(string id, LiveSensor sensor) =>
        Results.Problem(
            statusCode: StatusCodes.Status404NotFound,
            title: "Unknown attribute",
            detail: $"The sensor has no attribute '{Shorten(id)}'; it has {Attributes(sensor)}."
        );

    public static IResult NoAttribute(LiveSensor sensor) =>
        Results.Problem(
            statusCode: StatusCodes.Status400BadRequest,
            title: "No attribute",
            detail: $"'attribute' is required; the sensor has {Attributes(sensor)}."
        );

    public static IResult BadRange(string why) =>
        Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "No such range", detail: why);

    private static string Attributes(LiveSensor sensor)
    {
        var named = string.Join(", ", sensor.Attributes.Take(MostNamed).Select(a => a.Descriptor.Id.Value));
        return sensor.Attributes.Count <= MostNamed ? named : $"{named}, …";
    }

    private static string Shorten(string id) => id.Length <= MostShown ? id : $"{Text.Cut(id, MostShown)}…";
}
