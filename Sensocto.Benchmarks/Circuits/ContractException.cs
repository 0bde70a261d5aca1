namespace Sensocto.Benchmarks.Circuits;

/// <summary>The page or its protocol differs from what the headless operator was written for.</summary>
internal sealed class ContractException : Exception
{
    public ContractException(string message)
        : base(message) { }

    public ContractException(string message, Exception inner)
        : base(message, inner) { }

    public ContractException() { }
}
