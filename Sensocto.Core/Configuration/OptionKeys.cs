using System.ComponentModel;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Sensocto.Core.Configuration;

/// <summary>
/// Checks how one section is written, before its options are bound: a misspelt key must not be taken for a default, and what a binder says of either is for
/// developers. Each failure is one line, as those of <see cref="OptionBounds"/>. Thread-safe.
/// </summary>
public static class OptionKeys
{
    /// <summary>Does nothing where every key is one of the options' and every value one of its type.</summary>
    /// <exception cref="OptionsValidationException">Says all that are not.</exception>
    public static void Check<TOptions>(IConfiguration section)
        where TOptions : class
    {
        var failures = Failures(section, typeof(TOptions)).ToList();
        if (failures.Count > 0)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(TOptions), failures);
        }
    }

    /// <summary>What is said of a key that does not exist.</summary>
    public static string Unknown(string key, IEnumerable<string> known) =>
        $"{key} is not a known key; known are {string.Join(", ", known)}.";

    private static IEnumerable<string> Failures(IConfiguration section, Type type)
    {
        var properties = type.GetProperties().Where(p => p.SetMethod is { IsPublic: true }).ToList();
        foreach (var child in section.GetChildren())
        {
            var property = properties.Find(p => p.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase));
            if (property is null)
            {
                var parent = child.Path[..^child.Key.Length];
                yield return Unknown(child.Path, properties.Select(p => parent + p.Name));
            }
            else if (IsGroup(property.PropertyType))
            {
                foreach (var failure in Failures(child, property.PropertyType))
                {
                    yield return failure;
                }
            }
            else if (child.Value is { } value && !IsOf(property.PropertyType, value))
            {
                yield return $"{child.Path} must be {Kind(property.PropertyType)}, but is '{value}'.";
            }
        }
    }

    private static bool IsGroup(Type type) => type.IsClass && type != typeof(string);

    // By the converter that the binder takes.
    private static bool IsOf(Type type, string value)
    {
        try
        {
            return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value) is not null;
        }
        catch (Exception e) when (e is FormatException or ArgumentException or OverflowException)
        {
            return false;
        }
    }

    private static string Kind(Type type) =>
        type == typeof(TimeSpan) ? "a time, written 00:00:02 for 2 s"
        : type == typeof(bool) ? "true or false"
        : type.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(type))}"
        : type == typeof(int) ? "a whole number"
        : "a number";
}
