using System.Globalization;
using System.Text;
using Sensocto.Benchmarks.Circuits.Wire;

namespace Sensocto.Benchmarks.Circuits.Blazor;

/// <summary>
/// One page's end of Blazor's circuit protocol (taken from the .NET 10 runtime). Acknowledges render batches and answers calls with the
/// page's results. Throws on anything unknown, because that is a change of the protocol.
/// </summary>
internal sealed class CircuitLink(ICircuitPage page) : IHubMessages
{
    public const string Protocol = "blazorpack";
    private const int Invocation = 1;
    private const int Completion = 3;
    private const int Ping = 6;
    private const int Closing = 7;
    private const string StartId = "0";
    private TaskCompletionSource<string?> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private SocketLink? _socket;
    private long _calls;

    /// <summary>Whether nothing is acknowledged from now on.</summary>
    public bool IsSulking { get; set; }

    /// <summary>Whether the server has said that the circuit is over.</summary>
    public bool IsOver { get; private set; }

    public void Attach(SocketLink socket)
    {
        _socket = socket;
        _started = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Starts a circuit. Returns its secret, which is needed to reconnect.</summary>
    public async Task<string> StartAsync(Uri page, string state, CancellationToken cancel)
    {
        var root = page.GetLeftPart(UriPartial.Authority) + "/";
        Post(
            PackWriter
                .Invocation(StartId, "StartCircuit"u8, 4)
                .Text(root)
                .Text(page.AbsoluteUri)
                .Text("[]"u8)
                .Text(state)
        );
        return await _started.Task.WaitAsync(cancel)
            ?? throw new ContractException("The server refuses to start a circuit.");
    }

    /// <summary>Reconnects to a circuit; false if the server no longer knows it.</summary>
    public async Task<bool> ReconnectAsync(string secret, CancellationToken cancel)
    {
        Post(PackWriter.Invocation(StartId, "ConnectCircuit"u8, 1).Text(secret));
        return await _started.Task.WaitAsync(cancel) is not null;
    }

    public void AddRoots(PageMarkup markup) =>
        Post(PackWriter.Invocation(null, "UpdateRootComponents"u8, 2).Text(markup.Operations).Text(markup.State));

    /// <summary>Calls a method of an object that the circuit has passed to the page.</summary>
    public long Invoke(long target, ReadOnlySpan<byte> method, ReadOnlySpan<byte> json)
    {
        var call = Interlocked.Increment(ref _calls);
        Span<byte> id = stackalloc byte[20];
        call.TryFormat(id, out var length, provider: CultureInfo.InvariantCulture);
        Post(
            PackWriter
                .Invocation(null, "BeginInvokeDotNetFromJS"u8, 5)
                .Text(id[..length])
                .Nil()
                .Text(method)
                .Int(target)
                .Text(json)
        );
        return call;
    }

    public void SendPing() => _socket?.Post(PackWriter.Begin().Array(1).Int(Ping).End());

    public void Take(ReadOnlySpan<byte> message)
    {
        if (message is [] or [(byte)'{', (byte)'}'])
        {
            return;
        }

        if (message[0] == (byte)'{')
        {
            throw new ContractException($"The handshake failed: {Encoding.UTF8.GetString(message)}");
        }

        var reader = new PackReader(message);
        reader.ReadArray();
        switch (reader.ReadLong())
        {
            case Invocation:
                TakeInvocation(ref reader);
                break;
            case Completion:
                TakeCompletion(ref reader);
                break;
            case Ping:
                break;
            case Closing:
                IsOver = true;
                page.Fail($"closed: {reader.ReadString()}");
                break;
            case var kind:
                throw new ContractException($"The server sent a message of kind {kind}.");
        }
    }

    private void TakeCompletion(ref PackReader reader)
    {
        reader.Skip();
        var id = reader.ReadString();
        switch (reader.ReadLong())
        {
            case 1:
                _started.TrySetException(new ContractException($"Call {id} failed: {reader.ReadString()}"));
                break;
            case 2:
                _started.TrySetResult(null);
                break;
            default:
                _started.TrySetResult(ReadSecret(ref reader));
                break;
        }
    }

    // Starting returns a secret or nil, reconnecting a Boolean.
    private static string? ReadSecret(ref PackReader reader)
    {
        if (reader.TryReadNil())
        {
            return null;
        }

        return reader.IsBool ? (reader.ReadBool() ? "true" : null) : reader.ReadString();
    }

    private void TakeInvocation(ref PackReader reader)
    {
        reader.Skip();
        reader.Skip();
        var target = reader.ReadBytes();
        reader.ReadArray();
        if (target.SequenceEqual("JS.RenderBatch"u8))
        {
            TakeBatch(ref reader);
        }
        else if (target.SequenceEqual("JS.BeginInvokeJS"u8))
        {
            TakeCall(ref reader);
        }
        else if (target.SequenceEqual("JS.ReceiveByteArray"u8))
        {
            reader.Skip();
            page.TakeBytes(reader.ReadBytes());
        }
        else if (target.SequenceEqual("JS.EndInvokeDotNet"u8))
        {
            TakeAnswer(ref reader);
        }
        else if (target.SequenceEqual("JS.Error"u8))
        {
            IsOver = true;
            page.Fail(reader.ReadString() ?? "");
        }
        else if (!target.SequenceEqual("JS.EndUpdateRootComponents"u8) && !target.SequenceEqual("JS.AttachComponent"u8))
        {
            throw new ContractException($"The server calls {Encoding.UTF8.GetString(target)}, which no page knows.");
        }
    }

    private void TakeBatch(ref PackReader reader)
    {
        var id = reader.ReadLong();
        page.Render(reader.ReadBytes());
        if (!IsSulking)
        {
            Post(PackWriter.Invocation(null, "OnRenderCompleted"u8, 2).Int(id).Nil());
        }
    }

    private void TakeAnswer(ref PackReader reader)
    {
        var id = reader.ReadBytes();
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var call))
        {
            throw new ContractException("An answer belongs to no call.");
        }

        page.Answered(call, reader.ReadBool(), reader.ReadBytes());
    }

    private void TakeCall(ref PackReader reader)
    {
        var handle = reader.ReadLong();
        var name = reader.ReadBytes();
        var arguments = reader.ReadBytes();
        var result = (ResultKind)reader.ReadLong();
        var answer = page.Call(new PageCall(name, arguments, result, reader.ReadLong()));
        if (handle != 0 && answer is not null && !IsSulking)
        {
            Answer(handle, answer);
        }
    }

    private void Answer(long handle, string json)
    {
        Span<byte> bytes = stackalloc byte[64 + (3 * json.Length)];
        System.Text.Unicode.Utf8.TryWrite(
            bytes,
            CultureInfo.InvariantCulture,
            $"[{handle},true,{json}]",
            out var length
        );
        Post(PackWriter.Invocation(null, "EndInvokeJSFromDotNet"u8, 3).Int(handle).Bool(true).Text(bytes[..length]));
    }

    private void Post(PackWriter writer) => _socket!.Post(writer.EndInvocation());
}
