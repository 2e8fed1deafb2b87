using System.Security.Cryptography;
using System.Text.Json;
using Ccs.Infrastructure.Hosting;

namespace Ccs.Infrastructure.Keys;

/// <summary>Development only: keys that are made at the first start and kept in the data folder, readable by their owner alone.</summary>
public static class DevelopmentKeys
{
    private const string FileName = "keys.json";

    public static MasterKeys In(string dataFolder)
    {
        var path = Path.Combine(dataFolder, FileName);
        MadeOnce.File(path, file => JsonSerializer.Serialize(file, New()));
        var stored =
            JsonSerializer.Deserialize<Stored>(File.ReadAllText(path)) ?? throw new InvalidOperationException($"{path} holds no keys.");
        return new MasterKeys(stored.Current, stored.Master, stored.Index);
    }

    private static Stored New() =>
        new("development", new Dictionary<string, string>(StringComparer.Ordinal) { ["development"] = NewKey() }, NewKey());

    internal static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(AesGcmBox.KeyBytes));

    private sealed record Stored(string Current, Dictionary<string, string> Master, string Index);
}
