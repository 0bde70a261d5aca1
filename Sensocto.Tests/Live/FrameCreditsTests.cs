using Sensocto.Dashboard.Live;

namespace Sensocto.Tests.Live;

public sealed class FrameCreditsTests
{
    private readonly FrameCredits _credits = new();

    [Fact]
    public void The_first_frame_asks_then_every_fourth_and_any_after_a_second()
    {
        Assert.Equal([true, false, false, false, true, false], Send(0, 100, 200, 300, 400, 500));
        _credits.Take(6);
        Assert.Equal([false, true, false], Send(1_399, 1_400, 1_500));
    }

    [Fact]
    public void Eight_frames_may_be_under_way()
    {
        for (var i = 0; i < FrameCredits.Most; i++)
        {
            Assert.True(_credits.HasAny);
            _credits.Send(i, 1);
        }

        Assert.False(_credits.HasAny);
        _credits.Take(1);
        Assert.True(_credits.HasAny);
        _credits.Send(9, 1);
        Assert.False(_credits.HasAny);
    }

    [Fact]
    public void An_answer_says_how_many_more_were_taken_and_when_the_last_of_them_was_sent()
    {
        foreach (var ms in new[] { 10, 20, 30 })
        {
            _credits.Send(ms, ms);
        }

        Assert.Equal(new TakenFrames(2, 30, 20), _credits.Take(2));
        Assert.Equal(new TakenFrames(1, 30, 30), _credits.Take(3));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(uint.MaxValue)]
    public void An_answer_that_goes_back_or_ahead_is_none(uint count)
    {
        Send(0, 10);
        _credits.Take(1);
        Assert.Null(_credits.Take(count));
    }

    [Fact]
    public void An_answer_is_owed_from_the_question_until_it_is_given()
    {
        Assert.False(_credits.IsOwed);
        Send(0, 1, 2, 3, 4);
        Assert.True(_credits.IsOwed);
        _credits.Take(4);
        Assert.True(_credits.IsOwed);
        _credits.Take(5);
        Assert.False(_credits.IsOwed);
    }

    [Fact]
    public void A_beat_is_due_first_and_four_seconds_after_the_last_question_that_was_answered()
    {
        Assert.True(_credits.IsBeatDue(0));
        Send(0);
        Assert.False(_credits.IsBeatDue(9_000));
        _credits.Take(1);
        Assert.False(_credits.IsBeatDue(3_999));
        Assert.True(_credits.IsBeatDue(4_000));
    }

    private List<bool> Send(params int[] atMs) => [.. atMs.Select(ms => _credits.Send(ms, 1))];
}
