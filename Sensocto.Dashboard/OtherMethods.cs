using Microsoft.AspNetCore.Diagnostics;

namespace Sensocto.Dashboard;

/// <summary>
/// Only an error of what a browser opens is explained by a page. Of a POST, the page would refuse to be rendered for want of a token, and its 400 would hide the
/// error. Must come after the status code pages, which in a branch for one method would not find their page.
/// </summary>
internal static class OtherMethods
{
    public static void UseOtherMethodsUnexplained(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (
                    !HttpMethods.IsGet(http.Request.Method) && http.Features.Get<IStatusCodePagesFeature>() is { } pages
                )
                {
                    pages.Enabled = false;
                }

                return next(http);
            }
        );
}
