using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Sensocto.E2E.Modules;

[assembly: AssemblyFixture(typeof(ModuleSite))]

namespace Sensocto.E2E.Modules;

/// <summary>
/// Serves the page's modules and their tests to the browser, which keeps them: each test imports dozens of modules anew. Answers by Playwright
/// are not kept, and made these tests a fifth slower.
/// </summary>
public sealed class ModuleSite : IAsyncLifetime
{
    private readonly WebApplication _app = Build();

    /// <summary>The root, without a trailing slash.</summary>
    public string Origin => _app.Urls.Single();

    public async ValueTask InitializeAsync() => await _app.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.UseStaticFiles(
            new StaticFileOptions
            {
                FileProvider = new PhysicalFileProvider(ModuleFiles.Folder),
                OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "max-age=3600",
            }
        );
        app.Run(http =>
        {
            var isRoot = http.Request.Path == "/";
            http.Response.StatusCode = isRoot ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
            http.Response.ContentType = "text/html";
            return http.Response.WriteAsync(isRoot ? "<!doctype html><html><body></body></html>" : "");
        });
        return app;
    }
}
