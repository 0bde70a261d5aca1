using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sensocto.Dashboard.Api;

/// <summary>The API's description for tools that read OpenAPI: <c>GET /openapi/v1.json</c>. Generated on request.</summary>
internal static class ApiDescription
{
    /// <summary>What a client generator calls its class, where the endpoint's own type would be its name.</summary>
    public const string Tag = "Sensocto.Dashboard";

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
                    foreach (var schema in document.Components?.Schemas?.Values ?? [])
                    {
                        // A value that may be none is described as one or the other; none is not also one of the names.
                        (schema.Enum as List<JsonNode>)?.RemoveAll(name =>
                            name is null || name.GetValueKind() == JsonValueKind.Null
                        );
                    }

                    return Task.CompletedTask;
                }
            );
        });
}
