using System.Buffers.Binary;
using System.Net;
using System.Net.WebSockets;
using Microsoft.Extensions.DependencyInjection;
using Sensocto.Core.Attention;
using Sensocto.Dashboard.Circuits;
using Sensocto.Tests.Api;

namespace Sensocto.Tests.Live;

/// <summary>The link for values on a real server; only time is fake.</summary>
public sealed class ValuesEndpointTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    private readonly AsyncServiceScope _scope = host.Services.CreateAsyncScope();

    private OperatorCircuit Circuit => _scope.ServiceProvider.GetRequiredService<OperatorCircuit>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        Circuit.Identify("circuit");
        Circuit.Open("Ada");
        Circuit.Pump.Open();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _scope.DisposeAsync();

    [Fact]
    public async Task Frames_come_and_answers_are_taken()
    {
        using var link = await ConnectAsync(Circuit.ValuesPath);
        var attribute = host.Feeds.Sensors.First().Attributes[0];
        Circuit.Report(reset: true, hidden: false, [attribute.Cell.Index], [(int)Interest.View]);
        var beats = new TaskCompletionSource();
        Circuit.Pump.Beat += () => beats.TrySetResult();
        var frame = await ReceiveAsync(link);
        Assert.True(FrameReader.Asks(frame));
        Assert.Equal(new Section.Reset(attribute.Cell.Index), FrameReader.Read(frame).Sections[0]);
        await AnswerAsync(link, 1);
        await beats.Task.WaitAsync(Cancel);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(3)]
    [InlineData(100_000)]
    public async Task A_message_that_is_no_answer_ends_the_link(int size)
    {
        using var link = await ConnectAsync(Circuit.ValuesPath);
        await link.SendAsync(new byte[size], WebSocketMessageType.Binary, true, Cancel);
        await EndsAsync(link);
    }

    [Fact]
    public async Task An_answer_to_nothing_ends_the_link_and_another_may_be_opened()
    {
        using var link = await ConnectAsync(Circuit.ValuesPath);
        await AnswerAsync(link, 3);
        await EndsAsync(link);
        using var other = await ConnectAsync(Circuit.ValuesPath);
        Assert.NotEmpty(await ReceiveAsync(other));
    }

    [Fact]
    public async Task A_word_has_one_link_the_newest()
    {
        using var link = await ConnectAsync(Circuit.ValuesPath);
        await ReceiveAsync(link);
        using var other = await ConnectAsync(Circuit.ValuesPath);
        await EndsAsync(link);
        Assert.NotEmpty(await ReceiveAsync(other));
    }

    [Fact]
    public async Task The_link_ends_with_the_circuit_and_its_word_opens_nothing_any_more()
    {
        var path = Circuit.ValuesPath;
        using var link = await ConnectAsync(path);
        await ReceiveAsync(link);
        Circuit.Dispose();
        Circuit.Pump.Dispose();
        await EndsAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, await RefusalAsync(path));
    }

    [Fact]
    public async Task A_word_that_nobody_has_is_not_found_and_one_that_is_none_neither()
    {
        Assert.Equal(HttpStatusCode.NotFound, await RefusalAsync($"live/{Guid.NewGuid():N}"));
        Assert.Equal(HttpStatusCode.NotFound, await RefusalAsync("live/word"));
    }

    [Theory]
    [InlineData("http://elsewhere.test")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task A_page_of_another_site_is_refused(string? origin) =>
        Assert.Equal(HttpStatusCode.Forbidden, await RefusalAsync(Circuit.ValuesPath, origin));

    [Fact]
    public async Task A_plain_request_is_refused()
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        http.DefaultRequestHeaders.Add("Origin", host.Address.GetLeftPart(UriPartial.Authority));
        using var answer = await http.GetAsync(new Uri(Circuit.ValuesPath, UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private Task<ClientWebSocket> ConnectAsync(string path) =>
        ConnectAsync(new ClientWebSocket(), path, host.Address.GetLeftPart(UriPartial.Authority));

    private async Task<ClientWebSocket> ConnectAsync(ClientWebSocket socket, string path, string? origin)
    {
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        socket.Options.CollectHttpResponseDetails = true;
        await socket.ConnectAsync(new UriBuilder(new Uri(host.Address, path)) { Scheme = "ws" }.Uri, Cancel);
        return socket;
    }

    private Task<HttpStatusCode> RefusalAsync(string path) =>
        RefusalAsync(path, host.Address.GetLeftPart(UriPartial.Authority));

    private async Task<HttpStatusCode> RefusalAsync(string path, string? origin)
    {
        using var socket = new ClientWebSocket();
        await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync(socket, path, origin));
        return socket.HttpStatusCode;
    }

    // The server accepts a link in its own time; until then, fake time advances.
    private async Task<byte[]> ReceiveAsync(ClientWebSocket link)
    {
        var buffer = new byte[65_536];
        var receiving = link.ReceiveAsync(buffer.AsMemory(), Cancel).AsTask();
        while (!receiving.IsCompleted)
        {
            host.Clock.Run(100);
            await Task.Yield();
        }

        var got = await receiving;
        Assert.True(got is { MessageType: WebSocketMessageType.Binary, EndOfMessage: true });
        return buffer[..got.Count];
    }

    private static async Task AnswerAsync(ClientWebSocket link, uint count)
    {
        var answer = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(answer, count);
        await link.SendAsync(answer, WebSocketMessageType.Binary, true, Cancel);
    }

    private static async Task EndsAsync(ClientWebSocket link)
    {
        var buffer = new byte[65_536];
        await Assert.ThrowsAsync<WebSocketException>(async () =>
        {
            while ((await link.ReceiveAsync(buffer.AsMemory(), Cancel)).MessageType != WebSocketMessageType.Close) { }
        });
    }
}
