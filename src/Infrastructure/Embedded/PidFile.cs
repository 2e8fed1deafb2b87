using System.Globalization;

namespace Ccs.Infrastructure.Embedded;

/// <summary>What postmaster.pid says: the server's process, and its port once it has one.</summary>
internal sealed record PidFile(string Path, int Process, int? Port, string Identity)
{
    /// <summary>The file of a cluster, or null where no server runs and none died.</summary>
    public static PidFile? Read(string cluster)
    {
        var path = System.IO.Path.Combine(cluster, "postmaster.pid");
        try
        {
            var lines = File.ReadAllLines(path);
            return Number(lines, 0) is { } process ? new PidFile(path, process, Number(lines, 3), IdentityOf(lines)) : null;
        }
        catch (IOException e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether that server lives. After a crash, a restart of a container above all, the number may belong to another process,
    /// and PostgreSQL itself would then refuse to start.
    /// </summary>
    public bool IsAlive() => OperatingSystem.IsLinux() ? IsAliveOnLinux() : NameOf(Process) is "postgres";

    /// <summary>Removes the file of a server that is gone; PostgreSQL's own interlock (shared memory) still guards the cluster.</summary>
    public void DeleteStale()
    {
        if (NameOf(Process) is not null)
        {
            File.Delete(Path);
        }
    }

    private bool IsAliveOnLinux()
    {
        try
        {
            var status = File.ReadAllLines($"/proc/{Process}/status");
            if (
                !status.Contains("Name:\tpostgres", StringComparer.Ordinal)
                || status.Any(line => line.StartsWith("State:\tZ", StringComparison.Ordinal))
            )
            {
                return false;
            }

            // A server works in its data folder: the same first lines there mean the same server.
            return string.Equals(IdentityOf(File.ReadAllLines($"/proc/{Process}/cwd/postmaster.pid")), Identity, StringComparison.Ordinal);
        }
        catch (UnauthorizedAccessException)
        {
            // A container's root may not look into another user's process; by its name it is one of PostgreSQL's.
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static int? Number(string[] lines, int at) =>
        lines.Length > at && int.TryParse(lines[at], CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string IdentityOf(string[] lines) => string.Join('\n', lines.Take(3));

    private static string? NameOf(int id)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(id);
            return process.ProcessName;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}
