using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components.Tuning;
using Sensocto.Dashboard.Components.View;
using Sensocto.Dashboard.Interop;
using Sensocto.Dashboard.Settings;

namespace Sensocto.Dashboard.Components.Layout;

/// <summary>
/// Connects the page's two modules to the circuit: reports of what the operator looks at come in; values and facts go out over a separate link, which the
/// page opens. One per circuit; started after the first interactive render.
/// </summary>
public sealed partial class PageLink : IAsyncDisposable
{
    private readonly HeldModule<LiveModule> _live = new();
    private readonly HeldModule<AttentionModule> _attention = new();
    private Known _known;
    private bool _isStarted;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Inject]
    private OperatorCircuit Circuit { get; set; } = null!;

    [Inject]
    private PageFreeze Freeze { get; set; } = null!;

    [Inject]
    private ViewAddress Address { get; set; } = null!;

    [Inject]
    private PageSettings Settings { get; set; } = null!;

    [Inject]
    private PageProfile Profile { get; set; } = null!;

    private Known Now =>
        new(Freeze.IsFrozen, Address.Current.Window, Circuit.Name, Settings.Current.NamesWatchers, Profile.Figures);

    /// <summary>Called by the page: see <see cref="OperatorCircuit.Report"/>. After a failure it reports everything again, a little later.</summary>
    [JSInvokable]
    public void ReportAttention(bool reset, bool hidden, int[] handles, int[] bits, bool more)
    {
        if (!Circuit.Report(reset, hidden, handles, bits, more))
        {
            throw new InvalidOperationException("Too much attention at once.");
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Circuit.ResyncWanted -= OnResyncWanted;
        Freeze.Changed -= OnFreezeChanged;
        Address.Changed -= Tell;
        Settings.Changed -= Tell;
        Circuit.Renamed -= Tell;
        Profile.Changed -= Tell;
        await _attention.DisposeAsync();
        await _live.DisposeAsync();
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Circuit.ResyncWanted += OnResyncWanted;
        Freeze.Changed += OnFreezeChanged;
        Address.Changed += Tell;
        Settings.Changed += Tell;
        Circuit.Renamed += Tell;
        Profile.Changed += Tell;
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        if (!await _live.HoldAsync(Circuit, StartLiveAsync))
        {
            return;
        }

        Circuit.Pump.Open();
        if (await _attention.HoldAsync(Circuit, StartAttentionAsync))
        {
            _isStarted = true;
            Tell();
        }
    }

    // The painter starts unfrozen and with the default window.
    private Task<LiveModule> StartLiveAsync(CancellationToken link)
    {
        _known = Now with { IsFrozen = false, Window = GridView.UsualWindow };
        return LiveModule.StartAsync(Js, Circuit.ValuesPath, _known.Self, _known.IsNamed, link);
    }

    private Task<AttentionModule> StartAttentionAsync(CancellationToken link)
    {
        _known = _known with { Profile = Profile.Figures };
        return AttentionModule.StartAsync(Js, this, Circuit.LeavePath, _known.Profile, link);
    }

    private void OnResyncWanted() => Later(Resync);

    // Calls made while the link dropped may not have arrived.
    private void Resync()
    {
        if (_isStarted)
        {
            Tell(null);
            _ = _live.Module!.ConnectAsync(Circuit.Link);
            _ = _attention.Module!.ResyncAsync(Circuit.Link);
        }
    }

    private void OnFreezeChanged()
    {
        Circuit.Pump.SetFrozen(Freeze.IsFrozen);
        Tell();
    }

    // Before both modules have started, nothing is sent; once they have, they get what changed in the meantime.
    private void Tell()
    {
        if (_isStarted)
        {
            Tell(_known);
        }
    }

    private void Tell(Known? before)
    {
        var (live, now) = (_live.Module!, Now);
        _known = now;
        if (before?.IsFrozen != now.IsFrozen)
        {
            _ = live.SetFrozenAsync(now.IsFrozen, Circuit.Link);
        }

        if (before?.Window != now.Window)
        {
            _ = live.SetWindowAsync(now.Window, Circuit.Link);
        }

        if (before?.Self != now.Self || before?.IsNamed != now.IsNamed)
        {
            _ = live.SetViewerAsync(now.Self, now.IsNamed, Circuit.Link);
        }

        if (before?.Profile != now.Profile)
        {
            _ = _attention.Module!.SetDebounceAsync(now.Profile, Circuit.Link);
        }
    }

    private readonly record struct Known(bool IsFrozen, int Window, string Self, bool IsNamed, ProfileFigures Profile);
}
