using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace Ccs.Infrastructure.Keys;

/// <summary>
/// The keys that everything else hangs on, from configuration: <c>Ccs:Keys:Master:{id}</c> (32 bytes in base 64 each; several, so that they
/// can be rotated), <c>Ccs:Keys:Current</c> (the id that new data keys are wrapped with) and <c>Ccs:Keys:Index</c> (tokens of the blind
/// index, codes and tracking tokens; it can't be rotated without rebuilding the index).
/// </summary>
public sealed class MasterKeys
{
    private readonly Dictionary<string, byte[]> _masters;
    private readonly byte[] _index;

    public MasterKeys(string currentId, IReadOnlyDictionary<string, string> masters, string index)
    {
        CurrentId = currentId;
        _masters = masters.ToDictionary(
            pair => pair.Key,
            pair => Decode(pair.Value, $"Ccs:Keys:Master:{pair.Key}"),
            StringComparer.Ordinal
        );
        _index = Decode(index, "Ccs:Keys:Index");
        if (!_masters.ContainsKey(currentId))
        {
            throw new InvalidOperationException($"Ccs:Keys:Current names '{currentId}', but there is no Ccs:Keys:Master:{currentId}.");
        }
    }

    /// <summary>The id of the key that wraps new data keys.</summary>
    public string CurrentId { get; }

    /// <exception cref="InvalidOperationException">Not configured, or configured in part.</exception>
    public static MasterKeys From(IConfiguration configuration)
    {
        var keys = configuration.GetSection("Ccs:Keys");
        var masters = keys.GetSection("Master")
            .GetChildren()
            .ToDictionary(s => s.Key, s => s.Value ?? string.Empty, StringComparer.Ordinal);
        return keys["Current"] is { } current && keys["Index"] is { } index
            ? new MasterKeys(current, masters, index)
            : throw new InvalidOperationException(
                "Master keys are missing: set Ccs:Keys:Current, Ccs:Keys:Master:{id} and Ccs:Keys:Index (32 random bytes in base 64 each)."
            );
    }

    public static bool AreConfigured(IConfiguration configuration) => configuration["Ccs:Keys:Current"] is not null;

    internal IEnumerable<string> Names => _masters.Keys;

    /// <summary>Whether there is a master key of this name.</summary>
    internal bool Has(string id) => _masters.ContainsKey(id);

    internal byte[] Master(string id) =>
        _masters.TryGetValue(id, out var key)
            ? key
            : throw new InvalidOperationException($"A data key is wrapped with the master key '{id}', which is not configured.");

    /// <summary>A key for one purpose, derived from the index key (HKDF-SHA256).</summary>
    internal byte[] Derive(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _index, AesGcmBox.KeyBytes, info: Encoding.UTF8.GetBytes(purpose));

    /// <exception cref="InvalidOperationException">Not 32 bytes; the message names the setting.</exception>
    internal static byte[] Decode(string text, string name)
    {
        var key = new byte[AesGcmBox.KeyBytes];
        return Convert.TryFromBase64String(text, key, out var written) && written == key.Length
            ? key
            : throw new InvalidOperationException($"{name} must be 32 bytes in base 64.");
    }
}
