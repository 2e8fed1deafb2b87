using Microsoft.Extensions.Logging;

namespace Ccs.Infrastructure.Embedded;

/// <summary>Makes the cluster of a data folder that has none.</summary>
internal sealed class Cluster(ServerFolder folder, PostgresBinaries binaries, ProcessRunner runner, ILogger logger)
{
    /// <summary>The superuser; CCS itself works as a role without that right.</summary>
    public const string Superuser = "postgres";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>The folder that the server's user must be able to work in: the cluster, or the one in which it will be made.</summary>
    public string Prepare()
    {
        if (Directory.Exists(folder.Cluster))
        {
            return folder.Cluster;
        }

        // What a crash during initdb left.
        if (Directory.Exists(folder.Building))
        {
            Directory.Delete(folder.Building, recursive: true);
        }

        DataFolder.CreatePrivate(folder.Building);
        return folder.Building;
    }

    /// <summary>Makes the cluster if there is none.</summary>
    public async Task EnsureAsync(RunAs runAs, CancellationToken ct)
    {
        if (Directory.Exists(folder.Cluster))
        {
            return;
        }

        logger.LogInformation("Making a PostgreSQL {Version} cluster in {Folder}", binaries.Version, folder.Cluster);
        await runAs.OwnAsync(runner, folder.PasswordFile, ct);
        await InitialiseAsync(runAs, ct);
        ServerSettings.Include(folder.Building);
        ServerSettings.Write(folder.Building, port: 0);
        DataFolder.CreatePrivate(Path.Combine(folder.Building, Path.GetFileName(folder.Logs)));
        await runAs.OwnAsync(runner, folder.Building, ct);
        Directory.Move(folder.Building, folder.Cluster);
    }

    private async Task InitialiseAsync(RunAs runAs, CancellationToken ct)
    {
        // Texts sort by code point, the same on every machine, and upper/lower know all letters.
        string[][] locales =
            binaries.Version.Major >= 17
                ?
                [
                    ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
                ]
                :
                [
                    ["--locale=C", "--lc-ctype=C.UTF-8"],
                    ["--locale=C"],
                ];
        ProcessResult? result = null;
        foreach (var locale in locales)
        {
            // A failed initdb empties the folder again, so that the next one can try.
            result = await runner.RunAsync(
                runAs.Command(
                    binaries.InitDb,
                    Limit,
                    [
                        "-D",
                        folder.Building,
                        "-U",
                        Superuser,
                        $"--pwfile={folder.PasswordFile}",
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--data-checksums",
                        .. locale,
                    ]
                ),
                ct
            );
            if (result.Succeeded)
            {
                return;
            }
        }

        throw new EmbeddedPostgresException($"initdb failed with exit code {result!.ExitCode}: {result.Said}");
    }
}
