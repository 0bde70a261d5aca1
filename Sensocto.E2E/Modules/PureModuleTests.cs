namespace Sensocto.E2E.Modules;

/// <summary>
/// The tests of the modules that are functions of their arguments (<c>*.pure.test.js</c>), each a case here. Those of
/// a file share one document, because they leave nothing behind.
/// </summary>
public sealed class PureModuleTests(ModulePages pages) : IClassFixture<ModulePages>
{
    public static TheoryData<string, string> Cases() => [.. ModuleFiles.Tests(pure: true)];

    public static TheoryData<string> Files() => [.. ModuleFiles.Named(pure: true)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Module_test(string file, string test) =>
        await pages.RunAsync(file, await pages.SharedAsync(file), test);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_test_that_a_file_declares_is_a_case(string file) =>
        await ModulePage.AssertCompleteAsync(await pages.SharedAsync(file), file);
}
