namespace Sensocto.Dashboard.Api;

/// <summary>What the API answers when it can not.</summary>
internal static class ApiProblem
{
    public static IResult UnknownSensor(string id) =>
        Results.Problem(
            statusCode: StatusCodes.Status404NotFound,
            title: "Unknown sensor",
            detail: $"There is no sensor '{Shorten(id)}'."
        );

    public static IResult UnknownAttribute(string id) =>
        Results.Problem(
            statusCode: StatusCodes.Status404NotFound,
            title: "Unknown attribute",
            detail: $"The sensor has no attribute '{Shorten(id)}'."
        );

    public static IResult BadRange(string why) =>
        Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "No such range", detail: why);

    private static string Shorten(string id) => id.Length <= 128 ? id : $"{id[..128]}…";
}
