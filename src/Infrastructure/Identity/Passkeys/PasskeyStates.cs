using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Ccs.Infrastructure.Identity.Passkeys;

/// <summary>
/// What was asked of a browser, sealed and given to it to bring back, so that asking writes nothing: anybody may ask. It lives for five
/// minutes of the business's clock.
/// </summary>
internal sealed class PasskeyStates(IDataProtectionProvider protection, TimeProvider clock)
{
    public const string Registration = "registration";
    public const string SignIn = "sign-in";

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    public string Seal(string kind, string? state)
    {
        var end = (clock.GetUtcNow() + Lifetime).UtcTicks.ToString(CultureInfo.InvariantCulture);
        return Of(kind).Protect($"{end} {state}");
    }

    /// <summary>Null where it was changed, is of another kind, or too old.</summary>
    public string? Open(string kind, string token)
    {
        try
        {
            var parts = Of(kind).Unprotect(token).Split(' ', 2);
            return long.Parse(parts[0], CultureInfo.InvariantCulture) > clock.GetUtcNow().UtcTicks ? parts[1] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Its mark among those that were taken.</summary>
    public UsedPasskeyState MarkOf(string token) =>
        new() { Hash = SHA256.HashData(Encoding.UTF8.GetBytes(token)), ExpiresAt = clock.GetUtcNow() + Lifetime };

    private IDataProtector Of(string kind) => protection.CreateProtector("passkey", kind);
}

/// <summary>A state that has signed somebody in: it signs in nobody else. A copy of the browser's answer is worth nothing.</summary>
public sealed class UsedPasskeyState
{
    /// <summary>SHA-256 of the sealed state.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>From then on it is too old anyway.</summary>
    public DateTimeOffset ExpiresAt { get; init; }
}
