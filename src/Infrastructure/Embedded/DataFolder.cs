namespace Ccs.Infrastructure.Embedded;

/// <summary>The folder in which CCS keeps what it keeps on this machine.</summary>
public static class DataFolder
{
    /// <summary>For its user alone: complaints are personal data.</summary>
    internal const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>
    /// The configured folder, or else the user's own: <c>$XDG_DATA_HOME/ccs</c> or <c>~/.local/share/ccs</c>, on Windows and macOS
    /// the local application data. A folder that is made here is for its user alone; an existing one keeps its mode.
    /// </summary>
    public static string Resolve(string? configured) =>
        // .NET's own folder follows XDG_DATA_HOME, and the password database when a service has no HOME.
        Resolve(
            configured,
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify)
        );

    internal static string Resolve(string? configured, string userData)
    {
        if (string.IsNullOrWhiteSpace(configured) && userData.Length == 0)
        {
            throw new EmbeddedPostgresException("No data folder: none is configured, and this user has no home. Configure one.");
        }

        var path = Path.GetFullPath(string.IsNullOrWhiteSpace(configured) ? Path.Combine(userData, "ccs") : configured);
        CreatePrivate(path);
        return path;
    }

    internal static void CreatePrivate(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, Private);
        }
    }
}
