using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Sensocto.Dashboard.Components.Layout;
using Sensocto.Dashboard.Components.Shared;

namespace Sensocto.Tests.Components.Shared;

public sealed class LiveComponentTests : BunitContext
{
    private readonly FakeTimeProvider _time = new();
    private readonly Log _log = new();

    public LiveComponentTests()
    {
        Services.AddSingleton<TimeProvider>(_time);
        Services.AddSingleton<IErrorBoundaryLogger>(_log);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public void What_fails_by_itself_is_seen_and_logged_and_recovers()
    {
        var boundary = Render<RecoveringBoundary>(p => p.AddChildContent<Follower>());
        var why = new TimeoutException("secret");
        boundary.FindComponent<Follower>().Instance.Do(() => throw why);
        boundary.MarkupMatches("<div class=\"blazor-error-boundary\"></div>");
        Assert.Same(why, Assert.Single(_log.Errors));

        _time.Advance(TimeSpan.FromSeconds(10));
        boundary.MarkupMatches("following");
    }

    [Fact]
    public void Every_component_that_has_code_is_one()
    {
        var others = typeof(LiveComponent)
            .Assembly.GetTypes()
            .Where(t => t.IsAssignableTo(typeof(ComponentBase)) && !t.IsAssignableTo(typeof(LiveComponent)));
        Assert.Equal(
            [typeof(MainLayout), typeof(RecoveringBoundary)],
            others.OrderBy(t => t.Name, StringComparer.Ordinal)
        );
    }

    private sealed class Follower : LiveComponent
    {
        public void Do(Action work) => Later(work);

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, "following");
    }

    private sealed class Log : IErrorBoundaryLogger
    {
        public List<Exception> Errors { get; } = [];

        public ValueTask LogErrorAsync(Exception exception)
        {
            Errors.Add(exception);
            return ValueTask.CompletedTask;
        }
    }
}
