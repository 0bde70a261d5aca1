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

    private static string Shorten(string id) => id.Length <= 128 ? id : $"{id[..128]}…";
}
