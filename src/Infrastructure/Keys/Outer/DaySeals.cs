using System.Security.Cryptography;
using System.Text;
using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Keys.Outer;

/// <summary>
/// Seals what is no complaint yet (drafts, files that nobody has claimed) under the key of the day, so that old copies of it are noise when
/// that key is destroyed. All of it is of use for three days at most. Each purpose has a key derived for it: one that names a secret opens
/// for nobody who doesn't know it.
/// </summary>
internal sealed class DaySeals(CurrentKeys current, OuterKeys keys, ISecretProtector protector)
{
    /// <summary>The key to seal under; it may ask the database.</summary>
    public ValueTask<KeyName> Today(CancellationToken cancellation) => current.Today(cancellation);

    /// <returns>A token that carries the name of its key.</returns>
    public string Seal(KeyName day, string purpose, string text)
    {
        var place = Encoding.UTF8.GetBytes(purpose);
        return $"{day}.{Convert.ToBase64String(AesGcmBox.Seal(KeyOf(keys.Get(day), place), Encoding.UTF8.GetBytes(text), place))}";
    }

    /// <returns>Null where its day is over, and its key destroyed.</returns>
    /// <exception cref="CryptographicException">Changed, or of another purpose.</exception>
    public string? Open(string purpose, string token)
    {
        var dot = token.LastIndexOf('.');
        if (KeyName.Parse(token[..dot]) is not { } day)
        {
            // As the program sealed it before it used the keys of days.
            return protector.Unprotect(purpose, token);
        }

        var place = Encoding.UTF8.GetBytes(purpose);
        return keys.Find(day) is { } key
            ? Encoding.UTF8.GetString(AesGcmBox.Open(KeyOf(key, place), Convert.FromBase64String(token[(dot + 1)..]), place))
            : null;
    }

    internal static byte[] KeyOf(byte[] day, byte[] purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, day, AesGcmBox.KeyBytes, info: purpose);
}
