namespace Ccs.Infrastructure.Embedded;

/// <summary>How a PostgreSQL program is run: PostgreSQL refuses root, and CCS may be root in a container.</summary>
/// <param name="Prefix">What stands before the program, empty to run it as it is.</param>
/// <param name="Owner">Whom the server's files must belong to ("uid:gid"), null to leave them alone.</param>
internal sealed record RunAs(IReadOnlyList<string> Prefix, string? Owner)
{
    // The one ordinary user that every system has: initdb looks up the name of its user.
    private const string Nobody = "65534";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public ProcessCommand Command(string program, TimeSpan limit, params IReadOnlyList<string> arguments) =>
        Prefix.Count == 0
            ? new ProcessCommand(program, arguments, limit)
            : new ProcessCommand(Prefix[0], [.. Prefix.Skip(1), program, .. arguments], limit);

    /// <summary>Gives files to the server's user, with all below them.</summary>
    public async Task OwnAsync(ProcessRunner runner, string path, CancellationToken ct)
    {
        if (Owner is not null)
        {
            await runner.RequireAsync(new ProcessCommand("chown", ["-R", Owner, path], Limit), ct);
        }
    }

    /// <summary>The first way that really works with these programs and this folder, which exists.</summary>
    public static async Task<RunAs> ChooseAsync(
        ProcessRunner runner,
        PostgresBinaries binaries,
        string folder,
        bool useUserNamespace,
        CancellationToken ct
    )
    {
        if (OperatingSystem.IsWindows())
        {
            // pg_ctl itself drops an administrator's rights there.
            return new RunAs([], Owner: null);
        }

        var root = Environment.IsPrivilegedProcess;
        var owner = root ? await OwnerOfAsync(runner, folder, ct) : null;
        var said = new List<string>();
        foreach (var way in Ways(root, owner, useUserNamespace))
        {
            if (way.Prefix.Count > 0 && ProcessRunner.OnPath(way.Prefix[0]) is null)
            {
                said.Add($"{way.Prefix[0]} is not on the PATH.");
                continue;
            }

            if (way.Owner is not null && !string.Equals(way.Owner, owner, StringComparison.Ordinal))
            {
                await way.OwnAsync(runner, folder, ct);
                owner = way.Owner;
            }

            // initdb --show changes nothing, and checks what a start needs: the user, the programs beside it, the libraries.
            var probe = await runner.RunAsync(
                way.Command("/bin/sh", Limit, "-c", "cd \"$1\" && exec \"$2\" --show -D \"$1\"", "sh", folder, binaries.InitDb),
                ct
            );
            if (probe.Succeeded)
            {
                return way;
            }

            said.Add($"{string.Join(' ', way.Prefix.Take(2))}: {probe.Said}");
        }

        throw new EmbeddedPostgresException(
            $"PostgreSQL refuses to run as root, and no way to run it as somebody else works here. Run CCS as an ordinary user, or allow "
                + $"user namespaces, or install setpriv (util-linux), or give CCS a connection string. Tried: {string.Join(" | ", said)}"
        );
    }

    private static IEnumerable<RunAs> Ways(bool root, string? owner, bool useUserNamespace)
    {
        // A namespace leaves files as they are and works below anybody's private folders.
        RunAs[] spaces = useUserNamespace
            ? [new(["unshare", "--user", $"--map-user={Nobody}", $"--map-group={Nobody}"], root ? "0:0" : null)]
            : [];
        if (!root)
        {
            // The second one helps where the user has no name, as in a container that runs under an arbitrary number.
            return [new([], Owner: null), .. spaces];
        }

        var other = owner is null || owner.StartsWith("0:", StringComparison.Ordinal) ? $"{Nobody}:{Nobody}" : owner;
        var user = other.Split(':');
        string[] plain = ["setpriv", $"--reuid={user[0]}", $"--regid={user[1]}", "--clear-groups"];
        RunAs[] users =
        [
            new(plain, other),
            // Below private folders: the right to pass them is kept, and kept in access(2), by which PostgreSQL finds its programs.
            new([.. plain, "--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--securebits=+no_setuid_fixup"], other),
        ];

        // A server that runs can be stopped only by whom it runs as.
        return string.Equals(owner, other, StringComparison.Ordinal) ? [.. users, .. spaces] : [.. spaces, .. users];
    }

    private static async Task<string> OwnerOfAsync(ProcessRunner runner, string folder, CancellationToken ct) =>
        (await runner.RequireAsync(new ProcessCommand("stat", ["-c", "%u:%g", folder], Limit), ct)).Output.Trim();
}
