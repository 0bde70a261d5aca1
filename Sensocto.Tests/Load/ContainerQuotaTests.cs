using Sensocto.Core.Load;

namespace Sensocto.Tests.Load;

public sealed class ContainerQuotaTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sensocto-quota-");

    [Theory]
    [InlineData("cpu.max", "50000 100000\n", 0.5)]
    [InlineData("cpu.max", "150000 100000\n", 1.5)]
    [InlineData("cpu.max", "max 100000\n", null)]
    [InlineData("cpu.max", "", null)]
    [InlineData("cpu.max", "0 100000", null)]
    public void A_quota_is_read_in_processors(string file, string text, double? processors)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, file), text);
        Assert.Equal(processors, ContainerQuota.Processors(_folder.FullName));
    }

    [Theory]
    [InlineData("25000", 0.25)]
    [InlineData("-1", null)]
    public void The_first_version_keeps_it_in_two_files(string quota, double? processors)
    {
        _folder.CreateSubdirectory("cpu");
        File.WriteAllText(Path.Combine(_folder.FullName, "cpu", "cpu.cfs_quota_us"), quota + "\n");
        File.WriteAllText(Path.Combine(_folder.FullName, "cpu", "cpu.cfs_period_us"), "100000\n");
        Assert.Equal(processors, ContainerQuota.Processors(_folder.FullName));
    }

    [Theory]
    [InlineData("memory.max", "536870912\n", 536_870_912L)]
    [InlineData("memory.max", "max\n", null)]
    [InlineData("memory/memory.limit_in_bytes", "536870912\n", 536_870_912L)]
    [InlineData("memory/memory.limit_in_bytes", "9223372036854771712\n", null)]
    public void Memory_is_that_of_the_container_and_not_of_its_heap(string file, string text, long? bytes)
    {
        _folder.CreateSubdirectory("memory");
        File.WriteAllText(Path.Combine(_folder.FullName, file), text);
        Assert.Equal(bytes, ContainerQuota.Memory(_folder.FullName));
    }

    [Fact]
    public void Without_those_files_there_is_none()
    {
        Assert.Null(ContainerQuota.Processors(_folder.FullName));
        Assert.Null(ContainerQuota.Memory(_folder.FullName));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
