namespace Sensocto.Dashboard.Api;

/// <summary>What the API is, for tools that read OpenAPI: <c>GET /openapi/v1.json</c>. Made when it is asked for.</summary>
internal static class ApiDescription
{
    public static void AddApiDescription(this IServiceCollection services) =>
        services.AddOpenApi(description =>
        {
            description.ShouldInclude = endpoint =>
                endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
            description.AddDocumentTransformer(
                (document, _, _) =>
                {
                    (document.Info.Title, document.Info.Version) = ("Sensocto", "v1");
                    // The address that it was asked at is not everybody's: a client takes the one that the document comes from.
                    document.Servers?.Clear();
                    return Task.CompletedTask;
                }
            );
        });
}
