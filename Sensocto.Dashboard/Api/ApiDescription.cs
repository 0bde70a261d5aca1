namespace Sensocto.Dashboard.Api;

/// <summary>The API's description for tools that read OpenAPI: <c>GET /openapi/v1.json</c>. Generated on request.</summary>
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
                    // The address of this request may not suit everybody: without one, a client uses the one that it got the document from.
                    document.Servers?.Clear();
                    return Task.CompletedTask;
                }
            );
        });
}
