namespace Sensocto.Dashboard.Live;

/// <summary>Where a pump's frames go: a page's second connection, or a test's list.</summary>
public interface IFrameSink
{
    /// <summary>Sends a frame; completes when its bytes are not needed any more. Never called again before that.</summary>
    ValueTask SendAsync(ReadOnlyMemory<byte> frame);

    /// <summary>Ends the link without waiting for it.</summary>
    void Close();
}
