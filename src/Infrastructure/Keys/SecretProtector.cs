using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Keys;

/// <summary>Seals what belongs to no complaint (one-time-code secrets, reasons of administrators) under a master key;
/// the key's id goes with it.</summary>
internal sealed class SecretProtector(MasterKeys keys) : ISecretProtector
{
    public string Protect(string purpose, string text)
    {
        var box = AesGcmBox.Seal(keys.Master(keys.CurrentId), Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(purpose));
        return $"{keys.CurrentId}.{Convert.ToBase64String(box)}";
    }

    public string Unprotect(string purpose, string token)
    {
        var dot = token.LastIndexOf('.');
        var box = Convert.FromBase64String(token[(dot + 1)..]);
        return Encoding.UTF8.GetString(AesGcmBox.Open(keys.Master(token[..dot]), box, Encoding.UTF8.GetBytes(purpose)));
    }

    public string? Open(string purpose, string? token)
    {
        var dot = token?.LastIndexOf('.') ?? -1;
        if (dot < 0 || !keys.Has(token![..dot]) || !Base64.IsValid(token.AsSpan(dot + 1)))
        {
            return null;
        }

        try
        {
            return Unprotect(purpose, token);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
