using System.Text.Json;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Keys;

namespace Ccs.Infrastructure.Proof;

/// <summary>Development only: made at the first start and kept in the data folder, beside the other keys.</summary>
internal static class DevelopmentLogKeys
{
    private const string FileName = "log-keys.json";
    private const string Seal = "development";

    public static LogKeys In(string dataFolder)
    {
        var path = Path.Combine(dataFolder, FileName);
        MadeOnce.File(path, file => JsonSerializer.Serialize(file, New()));
        return new LogKeys(
            JsonSerializer.Deserialize<LogKeyTexts>(File.ReadAllText(path)) ?? throw new InvalidOperationException($"{path} holds no keys.")
        );
    }

    internal static LogKeyTexts New() =>
        new(
            Seal,
            new Dictionary<string, string>(StringComparer.Ordinal) { [Seal] = DevelopmentKeys.NewKey() },
            DevelopmentKeys.NewKey(),
            DevelopmentKeys.NewKey(),
            DevelopmentKeys.NewKey()
        );
}
