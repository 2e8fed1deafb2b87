using System.Security.Cryptography;
using System.Text.Json;

namespace Ccs.Infrastructure.Keys;

/// <summary>Development only: keys that are made at the first start and kept in the data folder, readable by their owner alone.</summary>
public static class DevelopmentKeys
{
    private const string FileName = "keys.json";

    public static MasterKeys In(string dataFolder)
    {
        var path = Path.Combine(dataFolder, FileName);
        if (!File.Exists(path))
        {
            Write(path);
        }

        var stored = JsonSerializer.Deserialize<Stored>(File.ReadAllText(path))
            ?? throw new InvalidOperationException($"{path} holds no keys.");
        return new MasterKeys(stored.Current, stored.Master, stored.Index);
    }

    private static void Write(string path)
    {
        var stored = new Stored("development", new Dictionary<string, string>(StringComparer.Ordinal) { ["development"] = NewKey() }, NewKey());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        // A crash in the middle must not leave half a file that is taken for the keys; and of two first starts each has a draft of its own.
        var draft = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            using (var file = new FileStream(draft, options))
            {
                JsonSerializer.Serialize(file, stored);
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // The other was faster: its keys are the keys.
            File.Delete(draft);
        }
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(AesGcmBox.KeyBytes));

    private sealed record Stored(string Current, Dictionary<string, string> Master, string Index);
}
