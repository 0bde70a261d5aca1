namespace Sensocto.Core.Sensors;

/// <summary>The one rule for ids (A13): 1 to 128 UTF-16 characters of well-formed Unicode, never split, never joined.</summary>
internal static class OpaqueId
{
    public const int MaxLength = 128;

    public static bool IsValid(string? value) =>
        !string.IsNullOrEmpty(value) && value.Length <= MaxLength && IsWellFormed(value);

    public static string Require(string? value, string parameter)
    {
        if (!IsValid(value))
        {
            throw new ArgumentException($"An id has 1 to {MaxLength} characters of well-formed Unicode.", parameter);
        }

        return value!;
    }

    private static bool IsWellFormed(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i]))
            {
                continue;
            }

            if (!char.IsHighSurrogate(value[i]) || i + 1 == value.Length || !char.IsLowSurrogate(value[i + 1]))
            {
                return false;
            }

            i++;
        }

        return true;
    }
}
