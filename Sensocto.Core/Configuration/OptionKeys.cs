using System.ComponentModel;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Sensocto.Core.Configuration;

/// <summary>
/// Checks the keys and values of one section before its options are bound: a misspelt key must not silently leave the default, and the binder's own messages
/// are for developers. Each failure is one line, like those of <see cref="OptionBounds"/>. Thread-safe.
/// </summary>
public static class OptionKeys
{
    /// <summary>Does nothing if every key belongs to the options and every value has the right type.</summary>
    /// <exception cref="OptionsValidationException">Lists those that do not.</exception>
    public static void Check<TOptions>(IConfiguration section)
        where TOptions : class
    {
        var failures = Failures(section, typeof(TOptions)).ToList();
        if (failures.Count > 0)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(TOptions), failures);
        }
    }

    /// <summary>The message for a key that does not exist.</summary>
    public static string Unknown(string key, IEnumerable<string> known) =>
        $"{key} is not a known key; known are {string.Join(", ", known)}.";

    /// <summary>The message for a value where a group of keys is expected.</summary>
    public static string NoGroup(IConfigurationSection section, IEnumerable<string> known) =>
        $"{section.Path} takes no value ('{section.Value}'); its keys are {string.Join(", ", known)}.";

    /// <summary>The message for keys below one that takes a value.</summary>
    public static string NoValue(string key, Type type) => $"{key} must be {Kind(type)}, and has no keys of its own.";

    private static IEnumerable<string> Failures(IConfiguration section, Type type)
    {
        var properties = type.GetProperties().Where(p => p.SetMethod is { IsPublic: true }).ToList();
        if (section is IConfigurationSection { Value.Length: > 0 } group)
        {
            yield return NoGroup(group, properties.Select(p => $"{group.Path}:{p.Name}"));
        }

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
            else if (child.GetChildren().Any())
            {
                yield return NoValue(child.Path, property.PropertyType);
            }
            else if (child.Value is null)
            {
                yield return $"{child.Path} has no value; it must be {Kind(property.PropertyType)}.";
            }
            else if (child.Value is { } value && !IsOf(property.PropertyType, value))
            {
                yield return $"{child.Path} must be {Kind(property.PropertyType)}, but is '{value}'.";
            }
        }
    }

    private static bool IsGroup(Type type) => type.IsClass && type != typeof(string);

    // Uses the same converter as the binder.
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
        : type == typeof(string) ? "a text"
        : type == typeof(bool) ? "true or false"
        : type.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(type))}"
        : type == typeof(int) ? "a whole number"
        : "a number";
}
