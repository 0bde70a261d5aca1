namespace Sensocto.E2E.Modules;

/// <summary>
/// The tests of the modules that touch the page (<c>*.test.js</c>), each a case here. Each runs in the real browser, in
/// its own document with a stopped clock.
/// </summary>
public sealed class ModuleTests(ModulePages pages) : IClassFixture<ModulePages>
{
    public static TheoryData<string, string> Cases() => [.. ModuleFiles.Tests(pure: false)];

    public static TheoryData<string> Files() => [.. ModuleFiles.Named(pure: false)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Module_test(string file, string test) =>
        await pages.RunAsync(file, await pages.FreshAsync(file), test);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_test_that_a_file_declares_is_a_case(string file) =>
        await ModulePage.AssertCompleteAsync(await pages.FreshAsync(file), file);
}
