using System.Runtime.Versioning;
using Ccs.Infrastructure.Embedded;

namespace Ccs.Infrastructure.Tests.Embedded;

[UnsupportedOSPlatform("windows")]
public sealed class WhoRunsTheServerTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_works_below_a_private_folder()
    {
        File.GetUnixFileMode(Path.GetDirectoryName(folder.Path)!).ShouldBe(DataFolder.Private);

        await using var postgres = await folder.StartAsync();

        (await TestFolder.WriteRowAsync(postgres)).ShouldBe(42);
    }

    [Fact]
    public async Task Root_without_user_namespaces_runs_it_as_another_user()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "for root only");
        var binaries = await TestFolder.ProgramsAsync();
        var options = folder.Options with { BinFolder = binaries.Folder, UseUserNamespace = false };
        await using (var postgres = await TestFolder.StartAsync(options))
        {
            await TestFolder.WriteRowAsync(postgres);
            var status = await File.ReadAllLinesAsync($"/proc/{folder.ServerProcess()}/status", TestFolder.Ct);
            status.ShouldContain("Uid:\t65534\t65534\t65534\t65534");
        }

        folder.ServerLives().ShouldBeFalse();
    }

    [Fact]
    public async Task A_cluster_changes_hands_when_the_machine_changes()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "for root only");
        await using (var first = await folder.StartAsync())
        {
            await TestFolder.WriteRowAsync(first);
        }

        var options = folder.Options with { BinFolder = (await TestFolder.ProgramsAsync()).Folder, UseUserNamespace = false };
        await using (var second = await TestFolder.StartAsync(options))
        {
            (await TestFolder.ReadRowAsync(second)).ShouldBe(42);

            // One that may use namespaces joins, and later stops, a server that runs as another user.
            await using var third = await folder.StartAsync();
            await second.DisposeAsync();
            (await TestFolder.ReadRowAsync(third)).ShouldBe(42);
        }

        folder.ServerLives().ShouldBeFalse();
    }
}
