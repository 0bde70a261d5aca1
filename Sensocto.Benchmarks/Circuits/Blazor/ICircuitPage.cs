namespace Sensocto.Benchmarks.Circuits.Blazor;

/// <summary>Receives what a circuit sends to its page. Spans are valid during the call.</summary>
internal interface ICircuitPage
{
    /// <summary>Takes a render batch; the caller acknowledges it.</summary>
    void Render(ReadOnlySpan<byte> batch);

    /// <summary>Takes the bytes for the call that follows.</summary>
    void TakeBytes(ReadOnlySpan<byte> bytes);

    /// <summary>Handles a call into the page. The result is JSON; null leaves it unanswered.</summary>
    string? Call(in PageCall call);

    /// <summary>Takes the answer to one of the page's calls.</summary>
    void Answered(long call, bool isGood, ReadOnlySpan<byte> json);

    /// <summary>Called when the circuit reports that it has failed.</summary>
    void Fail(string reason);
}

/// <summary>A call into the page.</summary>
internal readonly ref struct PageCall(
    ReadOnlySpan<byte> name,
    ReadOnlySpan<byte> arguments,
    ResultKind result,
    long target
)
{
    public ReadOnlySpan<byte> Name { get; } = name;

    /// <summary>The arguments as JSON; empty without any.</summary>
    public ReadOnlySpan<byte> Arguments { get; } = arguments;

    public ResultKind Result { get; } = result;

    /// <summary>The object whose function is called; 0 for the window.</summary>
    public long Target { get; } = target;
}

/// <summary>The kind of result that the circuit expects from a call.</summary>
internal enum ResultKind
{
    Value = 0,
    Reference = 1,
    Stream = 2,
    Nothing = 3,
}
