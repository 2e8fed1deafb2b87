namespace Ccs.Infrastructure.Embedded;

/// <summary>Locks on files; the system takes them back when the process dies, however it dies (flock, on Windows share modes).</summary>
internal static class FolderLock
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for the lock that one process at a time can hold.</summary>
    public static async Task<IDisposable> ExclusiveAsync(string file, TimeSpan limit, TimeProvider clock, CancellationToken ct)
    {
        var since = clock.GetTimestamp();
        while (true)
        {
            if (TryExclusive(file) is { } taken)
            {
                return taken;
            }

            if (clock.GetElapsedTime(since) > limit)
            {
                throw new EmbeddedPostgresException(
                    $"Another process has been starting or stopping the embedded PostgreSQL for {limit}: it holds {file}."
                );
            }

            await Task.Delay(Between, clock, ct);
        }
    }

    /// <summary>The exclusive lock, or null while anybody else holds the file, shared or not.</summary>
    public static IDisposable? TryExclusive(string file)
    {
        try
        {
            return Open(file, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }

    /// <summary>The lock that any number of users hold at once.</summary>
    public static IDisposable Shared(string file) => Open(file, FileAccess.Read, FileShare.Read);

    private static FileStream Open(string file, FileAccess access, FileShare share)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = access,
            Share = share,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(file, options);
    }
}
