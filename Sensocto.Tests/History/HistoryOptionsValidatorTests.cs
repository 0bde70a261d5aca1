using Sensocto.Core.History;

namespace Sensocto.Tests.History;

public sealed class HistoryOptionsValidatorTests
{
    [Theory]
    [InlineData(256, null)]
    [InlineData(16, null)]
    [InlineData(65_536, null)]
    [InlineData(15, "Sensocto:History:BudgetMb must be between 16 and 65536, but is 15.")]
    [InlineData(65_537, "Sensocto:History:BudgetMb must be between 16 and 65536, but is 65537.")]
    public void The_budget_has_bounds(int megabytes, string? expected) =>
        Assert.Equal(
            expected,
            new HistoryOptionsValidator().Validate(null, new HistoryOptions { BudgetMb = megabytes }).FailureMessage
        );
}
