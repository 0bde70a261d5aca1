using System.Buffers.Binary;
using System.Net.WebSockets;
using Sensocto.Dashboard.Words;

namespace Sensocto.Dashboard.Live;

/// <summary>
/// A page's connection for values: frames go out, answers come in. An answer is four bytes, little-endian: the number of frames that the page has taken. Anything else
/// ends the link.
/// </summary>
internal sealed class ValuesLink(WebSocket socket, FramePump pump, LiveMetrics metrics, ILogger log) : IFrameSink
{
    /// <summary>The close status of a page that could not read a frame.</summary>
    public const WebSocketCloseStatus BadFrame = (WebSocketCloseStatus)4000;
    private const int AnswerSize = 4;

    public ValueTask SendAsync(ReadOnlyMemory<byte> frame) =>
        socket.SendAsync(frame, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);

    // Without a close frame: a page that is still alive reconnects, or knows from its circuit that it need not.
    public void Close() => socket.Abort();

    /// <summary>Takes answers until the link ends.</summary>
    public async Task RunAsync()
    {
        pump.Attach(this);
        try
        {
            await TakeAnswersAsync();
        }
        catch (Exception e) when (e is WebSocketException or IOException or OperationCanceledException)
        {
            // The link is gone; there is nothing to report.
        }
        finally
        {
            pump.Detach(this);
            socket.Abort();
        }
    }

    private async Task TakeAnswersAsync()
    {
        // One byte more than an answer, so that a longer message is detected.
        var buffer = new byte[AnswerSize + 1];
        while (true)
        {
            var got = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            if (got.MessageType == WebSocketMessageType.Close)
            {
                if (socket.CloseStatus == BadFrame && pump.IsFirstComplaint())
                {
                    LiveLog.FrameRefused(log, Text.OneLine(socket.CloseStatusDescription ?? ""));
                }

                return;
            }

            if (!IsAnswer(got) || !pump.Answer(this, BinaryPrimitives.ReadUInt32LittleEndian(buffer)))
            {
                metrics.LinkRefused(LinkRefusal.BadAnswer);
                return;
            }
        }
    }

    private static bool IsAnswer(ValueWebSocketReceiveResult got) =>
        got is { MessageType: WebSocketMessageType.Binary, EndOfMessage: true, Count: AnswerSize };
}
