using System.Security.Cryptography;
using System.Text.Json;

namespace Ccs.Infrastructure.Keys;

/// <summary>Development only: keys that are made at the first start and kept in the data folder, readable by their owner alone.</summary>
public static class DevelopmentKeys
{
    private const string FileName = "keys.json";

    /// <summary>A millisecond each, after the first few: longer than anybody needs to write a hundred bytes.</summary>
    private const int MostTries = 5_000;

    public static MasterKeys In(string dataFolder)
    {
        var path = Path.Combine(dataFolder, FileName);
        for (var (wait, tries) = (default(SpinWait), 0); !File.Exists(path); tries++)
        {
            MakeAlone(path, giveUp: tries == MostTries);
            wait.SpinOnce();
        }

        var stored = JsonSerializer.Deserialize<Stored>(File.ReadAllText(path))
            ?? throw new InvalidOperationException($"{path} holds no keys.");
        return new MasterKeys(stored.Current, stored.Master, stored.Index);
    }

    /// <summary>Of several first starts at once, one writes; the others come back and find its keys.</summary>
    private static void MakeAlone(string path, bool giveUp)
    {
        try
        {
            // Held by one process at a time, and gone with it, however it ends.
            using var alone = new FileStream($"{path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            if (!File.Exists(path))
            {
                Write(path);
            }
        }
        catch (IOException) when (!giveUp)
        {
            // Another start is at it.
        }
    }

    private static void Write(string path)
    {
        var stored = new Stored("development", new Dictionary<string, string>(StringComparer.Ordinal) { ["development"] = NewKey() }, NewKey());
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        // A crash in the middle must not leave half a file that is taken for the keys.
        var draft = $"{path}.new";
        using (var file = new FileStream(draft, options))
        {
            JsonSerializer.Serialize(file, stored);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: false);
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(AesGcmBox.KeyBytes));

    private sealed record Stored(string Current, Dictionary<string, string> Master, string Index);
}
