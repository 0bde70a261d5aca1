namespace Sensocto.Dashboard.Live;

/// <summary>What a pump writes to: the page of a circuit, or a test's list.</summary>
public interface IFrameSink
{
    /// <summary>
    /// Renders the tiles that changed and hands the page a frame; completes when the page has taken it, which is what allows the next.
    /// </summary>
    Task SendAsync(byte[]? frame, IReadOnlyList<TileWatch>? changed);
}
