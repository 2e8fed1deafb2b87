using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ccs.Infrastructure.Embedded;

/// <summary>The names of what lies below <c>&lt;data folder&gt;/postgres</c>, and the small files of it.</summary>
internal sealed class ServerFolder
{
    private readonly string root;

    public ServerFolder(string dataFolder)
    {
        root = Path.Combine(Path.GetFullPath(dataFolder), "postgres");
        DataFolder.CreatePrivate(root);
    }

    /// <summary>PostgreSQL's own data folder.</summary>
    public string Cluster => Path.Combine(root, "cluster");

    /// <summary>Where initdb works; renamed when all is done, so that a crash leaves no half of a cluster.</summary>
    public string Building => Path.Combine(root, "cluster.new");

    public string PasswordFile => Path.Combine(root, "password");

    /// <summary>Locked by whoever starts or stops the server.</summary>
    public string TurnLock => Path.Combine(root, "turn.lock");

    /// <summary>Locked, shared, by each live user of the server.</summary>
    public string UsersLock => Path.Combine(root, "users.lock");

    public string Logs => Path.Combine(Cluster, "log");

    /// <summary>What pg_ctl and the server write before the server's log is open; new at each start.</summary>
    public string StartLog => Path.Combine(Logs, "start.txt");

    private string PortFile => Path.Combine(root, "port");

    private string PlaceFile => Path.Combine(root, "place");

    /// <summary>The major version that made the cluster; no other can open it. Null where there is no cluster yet.</summary>
    public int? Major()
    {
        var file = Path.Combine(Cluster, "PG_VERSION");
        if (File.Exists(file))
        {
            return int.Parse(File.ReadAllText(file).Trim(), CultureInfo.InvariantCulture);
        }

        return Directory.Exists(Cluster)
            ? throw new EmbeddedPostgresException($"{Cluster} is there but is no PostgreSQL data folder: move it away or restore it.")
            : null;
    }

    /// <summary>The password of both roles: made once, and readable by the server's user alone.</summary>
    public string Password()
    {
        if (File.Exists(PasswordFile))
        {
            return File.ReadAllText(PasswordFile).Trim();
        }

        if (Major() is not null)
        {
            throw new EmbeddedPostgresException(
                $"{PasswordFile} is missing while {Cluster} is there: restore it, or set another password as the database's superuser."
            );
        }

        var password = RandomNumberGenerator.GetHexString(48, lowercase: true);
        var half = PasswordFile + ".new";
        File.Delete(half);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(half, Encoding.ASCII, options))
        {
            writer.Write(password);
        }

        File.Move(half, PasswordFile);
        return password;
    }

    /// <summary>The port of the last start.</summary>
    public int? LastPort() =>
        File.Exists(PortFile) && int.TryParse(File.ReadAllText(PortFile), CultureInfo.InvariantCulture, out var port) ? port : null;

    /// <summary>Notes where the server runs: its port, and the machine or container.</summary>
    public void Remember(int port)
    {
        File.WriteAllText(PortFile, port.ToString(CultureInfo.InvariantCulture));
        File.WriteAllText(PlaceFile, Place());
    }

    /// <summary>
    /// Whether the last start was here. Two containers on one volume see each other's locks but not each other's processes, and
    /// two servers on one cluster would ruin it.
    /// </summary>
    public bool WasStartedHere() =>
        !File.Exists(PlaceFile) || string.Equals(File.ReadAllText(PlaceFile), Place(), StringComparison.Ordinal);

    private static string Place() =>
        string.Join(
            '|',
            Environment.MachineName,
            new FileInfo("/proc/self/ns/pid").LinkTarget,
            new FileInfo("/proc/self/ns/net").LinkTarget
        );
}
