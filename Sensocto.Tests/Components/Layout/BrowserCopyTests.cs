using Sensocto.Dashboard.Components.Layout;

namespace Sensocto.Tests.Components.Layout;

public sealed class BrowserCopyTests
{
    private readonly List<(string Before, string Now)> _kept = [];
    private readonly BrowserCopy<string> _copy;
    private string _value = "a";
    private bool _isThere = true;
    private Func<Task> _meanwhile = () => Task.CompletedTask;

    public BrowserCopyTests() =>
        _copy = new(
            "a",
            () => _value,
            async (before, now) =>
            {
                _kept.Add((before, now));
                await _meanwhile();
                return _isThere;
            }
        );

    [Fact]
    public async Task What_is_kept_already_is_not_kept_again()
    {
        await _copy.KeepAsync();
        Assert.Empty(_kept);
    }

    [Fact]
    public async Task What_changes_while_the_browser_keeps_something_goes_with_the_next_and_a_step_back_is_one()
    {
        _value = "b";
        _meanwhile = async () =>
        {
            _meanwhile = () => Task.CompletedTask;
            foreach (var value in new[] { "c", "a" })
            {
                _value = value;
                await _copy.KeepAsync();
            }

            Assert.Equal([("a", "b")], _kept);
        };
        await _copy.KeepAsync();
        Assert.Equal([("a", "b"), ("b", "a")], _kept);
    }

    [Fact]
    public async Task What_a_page_that_is_gone_did_not_keep_is_tried_again_when_asked()
    {
        _value = "b";
        _isThere = false;
        await _copy.KeepAsync();
        Assert.Single(_kept);
        _value = "c";
        _isThere = true;
        await _copy.KeepAsync();
        await _copy.KeepAsync();
        Assert.Equal([("a", "b"), ("a", "c")], _kept);
    }
}
