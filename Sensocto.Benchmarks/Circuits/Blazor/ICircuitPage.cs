namespace Sensocto.Benchmarks.Circuits.Blazor;

/// <summary>What a circuit tells its page. Spans are valid during the call.</summary>
internal interface ICircuitPage
{
    /// <summary>A render batch; acknowledged by the caller.</summary>
    void Render(ReadOnlySpan<byte> batch);

    /// <summary>Bytes for the call that follows.</summary>
    void TakeBytes(ReadOnlySpan<byte> bytes);

    /// <summary>A call into the page. The result is JSON; null leaves it unanswered.</summary>
    string? Call(in PageCall call);

    /// <summary>A call of the page's is answered.</summary>
    void Answered(long call, bool isGood, ReadOnlySpan<byte> json);

    /// <summary>The circuit says that it has failed.</summary>
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

    /// <summary>JSON; empty where there are none.</summary>
    public ReadOnlySpan<byte> Arguments { get; } = arguments;

    public ResultKind Result { get; } = result;

    /// <summary>The object whose function is called; 0 for the window's.</summary>
    public long Target { get; } = target;
}

/// <summary>What the circuit wants of a call.</summary>
internal enum ResultKind
{
    Value = 0,
    Reference = 1,
    Stream = 2,
    Nothing = 3,
}
