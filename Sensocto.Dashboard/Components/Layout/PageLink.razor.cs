using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Sensocto.Dashboard.Circuits;
using Sensocto.Dashboard.Components.View;
using Sensocto.Dashboard.Interop;
using Sensocto.Dashboard.Settings;
using Sensocto.Dashboard.Tuning;

namespace Sensocto.Dashboard.Components.Layout;

/// <summary>
/// The page's two modules and the circuit: what the operator looks at comes in; values and facts go by a link of their own, which the
/// page opens. Once a circuit; started after the first interactive render.
/// </summary>
public sealed partial class PageLink : IAsyncDisposable
{
    private AttentionModule? _attention;
    private ProfileFigures _told;
    private LiveModule? _live;
    private (string Self, bool IsNamed) _company;
    private int _window = new GridView().Window;

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

    private (string Self, bool IsNamed) Company => (Circuit.Name, Settings.Current.NamesWatchers);

    /// <summary>Called by the page: see <see cref="OperatorCircuit.Report"/>. A failure has it tell everything anew, a little later.</summary>
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
        Address.Changed -= OnViewChanged;
        Settings.Changed -= OnCompanyChanged;
        Circuit.Renamed -= OnCompanyChanged;
        Profile.Changed -= OnProfileChanged;
        if (_attention is not null)
        {
            await _attention.DisposeAsync();
        }

        if (_live is not null)
        {
            await _live.DisposeAsync();
        }
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        Circuit.ResyncWanted += OnResyncWanted;
        Freeze.Changed += OnFreezeChanged;
        Address.Changed += OnViewChanged;
        Settings.Changed += OnCompanyChanged;
        Circuit.Renamed += OnCompanyChanged;
        Profile.Changed += OnProfileChanged;
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _company = Company;
        _live = await LiveModule.StartAsync(Js, Circuit.ValuesPath, _company.Self, _company.IsNamed);
        OnViewChanged();
        OnCompanyChanged();
        Circuit.Pump.Open();
        _told = Profile.Figures;
        _attention = await AttentionModule.StartAsync(Js, this, Circuit.FarewellPath, _told);
        OnProfileChanged();
    }

    private void OnResyncWanted() => _ = InvokeAsync(ResyncAsync);

    private Task ResyncAsync() =>
        Task.WhenAll(
            _live?.ConnectAsync(Circuit.Link) ?? Task.CompletedTask,
            _attention?.ResyncAsync(Circuit.Link) ?? Task.CompletedTask
        );

    private void OnFreezeChanged()
    {
        Circuit.Pump.SetFrozen(Freeze.IsFrozen);
        _ = _live?.SetFrozenAsync(Freeze.IsFrozen, Circuit.Link);
    }

    private void OnViewChanged()
    {
        var window = Address.Current.Window;
        if (_live is not null && window != _window)
        {
            _window = window;
            _ = _live.SetWindowAsync(window, Circuit.Link);
        }
    }

    private void OnCompanyChanged()
    {
        if (_live is not null && _company != Company)
        {
            _company = Company;
            _ = _live.SetCompanyAsync(_company.Self, _company.IsNamed, Circuit.Link);
        }
    }

    private void OnProfileChanged()
    {
        if (_attention is not null && _told != Profile.Figures)
        {
            _told = Profile.Figures;
            _ = _attention.SetDebounceAsync(_told, Circuit.Link);
        }
    }
}
