namespace Sensocto.Dashboard.Live;

/// <summary>The destination of a pump's frames: a page's second connection, or a list in a test.</summary>
public interface IFrameSink
{
    /// <summary>Sends a frame; completes when its bytes are no longer needed. Not called again before that.</summary>
    ValueTask SendAsync(ReadOnlyMemory<byte> frame);

    /// <summary>Ends the link without waiting.</summary>
    void Close();
}
