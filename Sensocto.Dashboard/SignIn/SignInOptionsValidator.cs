using Microsoft.Extensions.Options;
using Sensocto.Core.Configuration;

namespace Sensocto.Dashboard.SignIn;

/// <summary>Checks the bounds of <see cref="SignInOptions"/>. Thread-safe.</summary>
public sealed class SignInOptionsValidator : IValidateOptions<SignInOptions>
{
    private const int MostName = 64;

    /// <summary>Reports every key that is out of bounds, one line each.</summary>
    public ValidateOptionsResult Validate(string? name, SignInOptions options) =>
        new OptionBounds(SignInOptions.Section)
            .Meets(nameof(options.NameHeader), IsHeader(options.NameHeader), Rule)
            .Meets(nameof(options.RolesHeader), IsHeader(options.RolesHeader), Rule)
            .Meets(
                nameof(options.RolesHeader),
                options.RolesHeader is null || options.NameHeader is not null,
                $"needs {SignInOptions.Section}:{nameof(options.NameHeader)}: roles are somebody's"
            )
            .Result;

    private static string Rule => $"must be a header's name: 1 to {MostName} letters, digits and dashes";

    private static bool IsHeader(string? header) =>
        header is null
        || (header.Length is > 0 and <= MostName && header.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'));
}
