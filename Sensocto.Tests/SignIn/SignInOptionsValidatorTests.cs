using Sensocto.Dashboard.SignIn;

namespace Sensocto.Tests.SignIn;

public sealed class SignInOptionsValidatorTests
{
    private readonly SignInOptionsValidator _validator = new();

    [Theory]
    [InlineData(null, null)]
    [InlineData("X-Forwarded-User", null)]
    [InlineData("X-Forwarded-User", "X-Forwarded-Groups")]
    public void Names_of_headers_are_valid(string? name, string? roles) =>
        Assert.True(_validator.Validate(null, new SignInOptions { NameHeader = name, RolesHeader = roles }).Succeeded);

    [Fact]
    public void Each_key_beyond_its_bounds_has_its_line() =>
        Assert.Equal(
            [
                "Sensocto:SignIn:NameHeader must be a header's name: 1 to 64 letters, digits and dashes.",
                "Sensocto:SignIn:RolesHeader must be a header's name: 1 to 64 letters, digits and dashes.",
            ],
            _validator.Validate(null, new SignInOptions { NameHeader = "", RolesHeader = "X Groups" }).Failures!
        );

    [Fact]
    public void Roles_without_a_name_are_nobodys() =>
        Assert.Equal(
            ["Sensocto:SignIn:RolesHeader needs Sensocto:SignIn:NameHeader: roles are somebody's."],
            _validator.Validate(null, new SignInOptions { RolesHeader = "X-Groups" }).Failures!
        );
}
