namespace Ccs.Infrastructure.Hosting;

/// <summary>Files that the first start makes and every later one reads, readable by their owner alone.</summary>
public static class MadeOnce
{
    /// <summary>A millisecond each, after the first few: longer than anybody needs to write a hundred bytes.</summary>
    private const int MostTries = 5_000;

    /// <summary>Of several first starts at once, one writes; the others come back and find its file.</summary>
    /// <param name="path">Of the file; it is there, and whole, when this returns.</param>
    /// <param name="write">Its content.</param>
    public static void File(string path, Action<Stream> write)
    {
        for (var (wait, tries) = (default(SpinWait), 0); !System.IO.File.Exists(path); tries++)
        {
            MakeAlone(path, write, giveUp: tries == MostTries);
            wait.SpinOnce();
        }
    }

    private static void MakeAlone(string path, Action<Stream> write, bool giveUp)
    {
        try
        {
            // Held by one process at a time, and gone with it, however it ends.
            using var alone = new FileStream(
                $"{path}.lock",
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None,
                bufferSize: 1,
                FileOptions.DeleteOnClose
            );
            if (!System.IO.File.Exists(path))
            {
                Write(path, write);
            }
        }
        catch (IOException) when (!giveUp)
        {
            // Another start is at it.
        }
    }

    private static void Write(string path, Action<Stream> write)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        // A crash in the middle must not leave half a file that is taken for the whole.
        var draft = $"{path}.new";
        using (var file = new FileStream(draft, options))
        {
            write(file);
            file.Flush(flushToDisk: true);
        }

        System.IO.File.Move(draft, path, overwrite: false);
    }
}
