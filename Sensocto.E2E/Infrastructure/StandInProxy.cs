using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Sensocto.E2E.Infrastructure;

/// <summary>
/// Stands in for an authenticating proxy. It treats the name in the operator's cookie as the signed-in name and passes it on in a header, which it
/// removes from browsers' requests. Names that begin with "ada" have the operator role.
/// </summary>
public sealed class StandInProxy : IStartupFilter
{
    public const string NameHeader = "X-Forwarded-User";
    public const string RolesHeader = "X-Forwarded-Groups";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (http, rest) =>
                {
                    http.Request.Headers.Remove(NameHeader);
                    http.Request.Headers.Remove(RolesHeader);
                    if (http.Request.Cookies["sensocto-operator"] is { } name)
                    {
                        http.Request.Headers[NameHeader] = name;
                        http.Request.Headers[RolesHeader] = name.StartsWith("ada", StringComparison.Ordinal)
                            ? "plant, operator"
                            : "plant";
                    }

                    return rest(http);
                }
            );
            next(app);
        };
}
