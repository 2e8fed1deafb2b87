using System.Security.Cryptography;
using Ccs.Application.Ports;

namespace Ccs.WebApi.Pages.Staff;

/// <summary>What must stand in an address and may be personal data, such as a phone number that was searched for:
/// sealed, and of this program alone.</summary>
public sealed class SealedQuery(ISecretProtector protector)
{
    private const string Search = "case search";
    private const string Account = "account search";
    private const string Outcome = "bulk assignment";

    public string SealSearch(string text) => protector.Protect(Search, text);

    public string? OpenSearch(string? token) => Open(Search, token);

    /// <summary>A name, or a part of one.</summary>
    public string SealAccount(string text) => protector.Protect(Account, text);

    public string? OpenAccount(string? token) => Open(Account, token);

    public string SealOutcome(string text) => protector.Protect(Outcome, text);

    public string? OpenOutcome(string? token) => Open(Outcome, token);

    /// <returns>Null where there is none, or it is none of ours.</returns>
    private string? Open(string purpose, string? token)
    {
        try
        {
            return string.IsNullOrEmpty(token) ? null : protector.Unprotect(purpose, token);
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException or KeyNotFoundException or ArgumentException)
        {
            return null;
        }
    }
}
