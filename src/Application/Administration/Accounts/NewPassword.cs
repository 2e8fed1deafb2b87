using Ccs.Application.Ports;

namespace Ccs.Application.Administration.Accounts;

/// <summary>A password that the administrator passes on: 96 bits of chance, in letters that are easily read out.</summary>
internal static class NewPassword
{
    private const int Bytes = 12;

    public static string From(ISecrets secrets) => Convert.ToHexStringLower(secrets.RandomBytes(Bytes));
}
