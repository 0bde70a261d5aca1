using System.Globalization;
using System.Text;
using Sensocto.Benchmarks.Circuits.Blazor;
using Sensocto.Benchmarks.Circuits.Wire;

namespace Sensocto.Benchmarks.Circuits.Operators;

/// <summary>
/// One operator without a browser: opens the real page, starts its circuit, answers every call as the page's modules would, looks at tiles, and
/// checks each frame. Anything that has changed since this was written ends it with a <see cref="ContractException"/>.
/// <para>
/// Life: <see cref="OpenAsync"/> until its first report is acknowledged → moves → <see cref="Leave"/> or <see cref="Reset"/>. No thread: the
/// socket's answers and the swarm's clock take turns under one lock.
/// </para>
/// </summary>
internal sealed class HeadlessOperator : ICircuitPage, IDisposable
{
    private const long ForgetMs = 6_000;
    private readonly Lock _gate = new();
    private readonly SwarmSetting _setting;
    private readonly int _number;
    private readonly CircuitLink _circuit;
    private readonly PageObjects _objects = new();
    private readonly RenderedTiles _rendered;
    private readonly Gaze _gaze;
    private readonly FrameCheck _frames;
    private readonly AttentionReports _reports;
    private readonly ValuesPage _values;
    private readonly TaskCompletionSource _live = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _end = new();
    private SocketLink? _socket;
    private long _home,
        _pageLink,
        _viewCall;
    private bool _isViewDue,
        _isLookDue,
        _isLeaving,
        _isCut;
    private string _valuesPath = "";
    private TaskCompletionSource _framed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public HeadlessOperator(SwarmSetting setting, int number)
    {
        (_setting, _number) = (setting, number);
        _circuit = new CircuitLink(this);
        _rendered = new RenderedTiles(setting);
        _gaze = new Gaze(setting);
        _frames = new FrameCheck(_gaze.Looks, setting.Scenario, setting.Tally);
        _values = new ValuesPage(setting.Server, TakeFrame);
        _reports = new AttentionReports(_gaze, setting.Tally, json => Invoke(_pageLink, "ReportAttention"u8, json));
    }

    public bool IsLive { get; private set; }

    /// <summary>The secret that identifies the circuit to the server.</summary>
    public string Secret { get; private set; } = "";

    public bool IsHidden => _gaze.IsHidden;

    public bool IsOver => _circuit.IsOver;

    public long BytesReceived => (_socket?.BytesReceived ?? 0) + _values.BytesReceived;

    /// <summary>Opens the page at a row of the grid; completes when the server has acknowledged the first attention report.</summary>
    public async Task OpenAsync(PageDoor door, int row, CancellationToken cancel)
    {
        _gaze.ScrollTo(row);
        var markup = await door.GetPageAsync(_number, cancel);
        var path = await door.NegotiateAsync(cancel);
        _socket = await SocketLink.ConnectAsync(_setting.Server, path, CircuitLink.Protocol, _circuit, cancel);
        _circuit.Attach(_socket);
        _ = ReceiveAsync(_socket);
        Secret = await _circuit.StartAsync(_setting.Server, markup.State, cancel);
        _circuit.AddRoots(markup);
        await _live.Task.WaitAsync(cancel);
        _circuit.SendPing();
    }

    public void Ping() => _circuit.SendPing();

    /// <summary>Moves the pointer to a tile in view; away from all if negative.</summary>
    public void Hover(int place)
    {
        lock (_gate)
        {
            _gaze.Hover(place);
            LookNeedsLock();
        }
    }

    public void ScrollTo(int row)
    {
        lock (_gate)
        {
            _gaze.Forget((long)SwarmSetting.NowMs, ForgetMs);
            _gaze.ScrollTo(row);
            SendViewNeedsLock();
            LookNeedsLock();
        }
    }

    public void SetHidden(bool isHidden)
    {
        lock (_gate)
        {
            _gaze.IsHidden = isHidden;
            _gaze.Hover(-1);
            LookNeedsLock();
        }
    }

    /// <summary>Counts overdue samples as missed.</summary>
    public void CountOverdue(long nowMs, long patienceMs)
    {
        lock (_gate)
        {
            if (IsLive)
            {
                _frames.CountOverdue(nowMs, patienceMs);
            }
        }
    }

    /// <summary>Goes on receiving but no longer answers; whatever ends it is not an error.</summary>
    public void Sulk() => _isLeaving = _values.IsSulking = _circuit.IsSulking = true;

    /// <summary>Goes silent with the sockets open: a black hole.</summary>
    public void Vanish()
    {
        _isLeaving = true;
        _values.Freeze();
        _socket?.Freeze();
    }

    /// <summary>Resets both links; the page lives on.</summary>
    public void Cut()
    {
        (_isCut, IsLive) = (true, false);
        _values.Reset();
        _socket?.Reset();
    }

    /// <summary>Reconnects to the circuit; completes when frames arrive. False if the server no longer knows the circuit.</summary>
    public async Task<bool> ReconnectAsync(PageDoor door, CancellationToken cancel)
    {
        _isCut = false;
        _framed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var path = await door.NegotiateAsync(cancel);
        _socket = await SocketLink.ConnectAsync(_setting.Server, path, CircuitLink.Protocol, _circuit, cancel);
        _circuit.Attach(_socket);
        _ = ReceiveAsync(_socket);
        if (!await _circuit.ReconnectAsync(Secret, cancel))
        {
            return false;
        }

        await _framed.Task.WaitAsync(cancel);
        IsLive = true;
        _circuit.SendPing();
        return true;
    }

    /// <summary>Sends any JSON as an attention report; call <see cref="Sulk"/> first, so that the consequences are not counted as errors.</summary>
    public void Attack(string json) => Invoke(_pageLink, "ReportAttention"u8, json);

    /// <summary>Closes the page.</summary>
    public void Leave()
    {
        (_isLeaving, IsLive) = (true, false);
        _end.Cancel();
        _values.Dispose();
        _socket?.Dispose();
    }

    /// <summary>Ends as a killed browser does.</summary>
    public void Reset()
    {
        (_isLeaving, IsLive) = (true, false);
        _values.Reset();
        _socket?.Reset();
    }

    public void Dispose()
    {
        Leave();
        _end.Dispose();
    }

    void ICircuitPage.Render(ReadOnlySpan<byte> batch)
    {
        lock (_gate)
        {
            _setting.Tally.Batch(batch.Length);
            _rendered.Take(batch);
            if (_isLookDue)
            {
                LookNeedsLock();
            }
        }
    }

    void ICircuitPage.TakeBytes(ReadOnlySpan<byte> bytes) =>
        throw new ContractException("The circuit sends bytes; values have a link of their own.");

    string? ICircuitPage.Call(in PageCall call)
    {
        lock (_gate)
        {
            return _objects.At(call.Target) switch
            {
                PageObject.Live => Connected(call),
                PageObject.Attention => Resynced(call),
                var module and (PageObject.Desk or PageObject.Shell or PageObject.Keys) => PageContract.Started(
                    module,
                    call
                ),
                _ => call.Name.SequenceEqual("startModule"u8) ? Started(call) : PageContract.Answer(call),
            };
        }
    }

    void ICircuitPage.Answered(long call, bool isGood, ReadOnlySpan<byte> json)
    {
        lock (_gate)
        {
            if (!isGood)
            {
                if (_isLeaving)
                {
                    return;
                }

                throw new ContractException($"The circuit answers with an error: {Encoding.UTF8.GetString(json)}");
            }

            if (_reports.Answered(call, isGood))
            {
                IsLive = true;
                _live.TrySetResult();
            }
            else if (call == _viewCall)
            {
                _viewCall = 0;
                if (_isViewDue)
                {
                    SendViewNeedsLock();
                }
            }
        }
    }

    void ICircuitPage.Fail(string reason)
    {
        if (!_isLeaving)
        {
            throw new IOException($"The circuit failed: {reason}");
        }
    }

    private string Started(in PageCall call)
    {
        var module = PageObjects.Started(call.Arguments);
        switch (module)
        {
            case PageObject.Shell:
                _home = PageObjects.Receiver(call);
                SendViewNeedsLock();
                break;
            case PageObject.Attention:
                _pageLink = PageObjects.Receiver(call);
                LookNeedsLock();
                break;
            case PageObject.Desk:
                Invoke(PageObjects.Receiver(call), "ReportDevice"u8, "[1,true,false,false,null,null]");
                break;
            case PageObject.Live:
                _valuesPath = PageObjects.Text(call);
                _ = ReceiveValuesAsync(_valuesPath);
                break;
        }

        return _objects.Add(module);
    }

    private void TakeFrame(ReadOnlySpan<byte> frame)
    {
        lock (_gate)
        {
            _frames.Take(frame, SwarmSetting.NowMs);
        }

        _framed.TrySetResult();
    }

    // Called when the circuit is back, or when the server missed the page's answers.
    private string Connected(in PageCall call)
    {
        if (!call.Name.SequenceEqual("connect"u8))
        {
            return PageContract.Started(PageObject.Live, call);
        }

        if (!_values.IsOpen)
        {
            _ = ReceiveValuesAsync(_valuesPath);
        }

        return "null";
    }

    private string Resynced(in PageCall call)
    {
        if (!call.Name.SequenceEqual("resync"u8))
        {
            return PageContract.Started(PageObject.Attention, call);
        }

        _reports.Restart();
        return "null";
    }

    // Like the page: at once if everything in view is rendered, otherwise as soon as it is.
    private void LookNeedsLock()
    {
        _isLookDue = _pageLink == 0 || !_gaze.Settle(_rendered);
        if (!_isLookDue)
        {
            _reports.Flush();
        }
    }

    private void SendViewNeedsLock()
    {
        _isViewDue = _viewCall != 0 || _home == 0;
        if (!_isViewDue)
        {
            var json = string.Create(
                CultureInfo.InvariantCulture,
                $"[{SwarmSetting.Columns},{_gaze.Top},{_gaze.Height}]"
            );
            _viewCall = Invoke(_home, "SetView"u8, json);
        }
    }

    private long Invoke(long target, ReadOnlySpan<byte> method, string json) =>
        _circuit.Invoke(target, method, Encoding.UTF8.GetBytes(json));

    private async Task ReceiveAsync(SocketLink socket)
    {
        try
        {
            await socket.ReceiveAsync(_end.Token);
            if (!_isLeaving && !_isCut)
            {
                throw new IOException("The server closed the link.");
            }
        }
#pragma warning disable CA1031 // Whatever ends an operator is counted, and the others go on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Fail(e);
        }
    }

    private async Task ReceiveValuesAsync(string path)
    {
        try
        {
            await _values.RunAsync(path, _end.Token);
            if (!_isLeaving && !_isCut)
            {
                throw new IOException("The server closed the link for values.");
            }
        }
#pragma warning disable CA1031 // Whatever ends an operator is counted, and the others go on.
        catch (Exception e) when (!_isLeaving && !_isCut)
#pragma warning restore CA1031
        {
            Fail(e);
        }
    }

    private void Fail(Exception e)
    {
        IsLive = false;
        _setting.Tally.Error(e is ContractException or IOException ? e.Message : e.ToString());
        _live.TrySetException(e);
        _values.Dispose();
        _socket?.Dispose();
    }
}
