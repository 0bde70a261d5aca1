using System.Globalization;
using Microsoft.Extensions.Options;

namespace Sensocto.Core.Configuration;

/// <summary>
/// Checks the options of one section against their bounds. Each failure is one line that names the key as it is written in the configuration,
/// the bound and the value, because that line is all an operator sees of a program that does not start.
/// </summary>
/// <param name="section">The section of the keys, for instance <c>Sensocto:Attention</c>.</param>
public sealed class OptionBounds(string section)
{
    private readonly List<string> _failures = [];

    /// <summary>Checks a range that includes both ends.</summary>
    public OptionBounds Within<T>(string key, T value, T least, T most)
        where T : IComparable<T>, IFormattable
    {
        // CompareTo puts NaN below every number, so NaN is outside.
        if (!(value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0))
        {
            Fail(key, $"must be between {Say(least)} and {Say(most)}, but is {Say(value)}{Hint(value)}");
        }

        return this;
    }

    /// <summary>Checks a range that excludes its lower end.</summary>
    public OptionBounds Above<T>(string key, T value, T floor, T most)
        where T : IComparable<T>, IFormattable
    {
        if (!(value.CompareTo(floor) > 0 && value.CompareTo(most) <= 0))
        {
            Fail(key, $"must be above {Say(floor)} and at most {Say(most)}, but is {Say(value)}{Hint(value)}");
        }

        return this;
    }

    /// <summary>Checks any other rule. <paramref name="rule"/> completes the sentence that begins with the key; it may contain the value only if that is not a secret.</summary>
    public OptionBounds Meets(string key, bool isMet, string rule)
    {
        if (!isMet)
        {
            Fail(key, rule);
        }

        return this;
    }

    /// <summary>The result for a validator to return.</summary>
    public ValidateOptionsResult Result =>
        _failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(_failures);

    private void Fail(string key, string what) => _failures.Add($"{section}:{key} {what}.");

    // A time without colons counts days, but somebody who writes 60 means seconds.
    private static string Hint<T>(T value) =>
        value is TimeSpan { Days: > 0 } time && time.Ticks % TimeSpan.TicksPerDay == 0
            ? $" ({time.Days} days; {time.Days} s is {Say(TimeSpan.FromSeconds(time.Days))})"
            : "";

    private static string Say<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);
}
