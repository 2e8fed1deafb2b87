using System.Net;
using System.Net.Sockets;
using Ccs.Infrastructure.Embedded;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Embedded;

public sealed class WhatGoesWrongAtAStartTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_taken_port_is_left_to_its_owner()
    {
        int port;
        await using (var first = await folder.StartAsync())
        {
            await TestFolder.WriteRowAsync(first);
            port = TestFolder.PortOf(first);
        }

        using var owner = new TcpListener(IPAddress.Loopback, port);
        owner.Start();
        await using var second = await folder.StartAsync();

        TestFolder.PortOf(second).ShouldNotBe(port);
        (await TestFolder.ReadRowAsync(second)).ShouldBe(42);
    }

    [Fact]
    public async Task A_stale_pid_file_that_names_another_process_is_no_obstacle()
    {
        await using (var first = await folder.StartAsync())
        {
            await TestFolder.WriteRowAsync(first);
        }

        // After a restart of a container the number of the dead server belongs to somebody else, here to init.
        await File.WriteAllTextAsync(
            Path.Combine(folder.Files.Cluster, "postmaster.pid"),
            $"1\n{folder.Files.Cluster}\n1700000000\n5432\n\n127.0.0.1\n",
            TestFolder.Ct
        );
        await using var second = await folder.StartAsync();

        (await TestFolder.ReadRowAsync(second)).ShouldBe(42);
    }

    [Fact]
    public async Task A_server_in_another_container_is_not_doubled()
    {
        await using var first = await folder.StartAsync();
        await folder.KillServerAsync();
        var pidFile = Path.Combine(folder.Files.Cluster, "postmaster.pid");
        var place = Path.Combine(folder.Path, "postgres", "place");
        var here = await File.ReadAllTextAsync(place, TestFolder.Ct);
        await File.WriteAllTextAsync(place, "elsewhere", TestFolder.Ct);

        var refusal = await Should.ThrowAsync<EmbeddedPostgresException>(folder.StartAsync());

        refusal.Message.ShouldContain("Another CCS");
        File.Exists(pidFile).ShouldBeTrue();
        await File.WriteAllTextAsync(place, here, TestFolder.Ct);
    }

    [Fact]
    public async Task A_half_made_cluster_is_made_anew()
    {
        Directory.CreateDirectory(folder.Files.Building);
        await File.WriteAllTextAsync(Path.Combine(folder.Files.Building, "PG_VERSION"), "15\n", TestFolder.Ct);

        await using var postgres = await folder.StartAsync();

        (await TestFolder.WriteRowAsync(postgres)).ShouldBe(42);
    }

    [Fact]
    public async Task A_start_that_fails_says_what_the_server_said_and_leaves_the_folder_free()
    {
        await using (await folder.StartAsync()) { }

        var own = Path.Combine(folder.Files.Cluster, "postgresql.auto.conf");
        await File.WriteAllTextAsync(own, "shared_buffers = 'plenty'\n", TestFolder.Ct);

        var failure = await Should.ThrowAsync<EmbeddedPostgresException>(folder.StartAsync());
        failure.Message.ShouldContain("shared_buffers");

        await File.WriteAllTextAsync(own, string.Empty, TestFolder.Ct);
        await using (var postgres = await folder.StartAsync())
        {
            postgres.Version.ShouldNotBeEmpty();
        }

        // The failed start is no user any more.
        folder.ServerLives().ShouldBeFalse();
    }

    [Fact]
    public async Task A_start_that_is_cancelled_midway_leaves_the_folder_usable()
    {
        using var cancel = new CancellationTokenSource();
        var options = folder.Options with { BinFolder = (await TestFolder.ProgramsAsync()).Folder };

        await Should.ThrowAsync<OperationCanceledException>(
            // The first word is that a cluster is being made.
            EmbeddedPostgres.StartAsync(options, new ToldLines<EmbeddedPostgres>(cancel.Cancel), TimeProvider.System, cancel.Token)
        );
        folder.ServerLives().ShouldBeFalse();

        await using var postgres = await folder.StartAsync();
        (await TestFolder.WriteRowAsync(postgres)).ShouldBe(42);
    }
}
