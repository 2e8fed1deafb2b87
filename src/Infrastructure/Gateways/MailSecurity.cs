using MailKit.Security;

namespace Ccs.Infrastructure.Gateways;

/// <summary>How a conversation is encrypted, from the word of the settings: never less than what was asked for.</summary>
internal static class MailSecurity
{
    public static SecureSocketOptions Of(string word) =>
        word switch
        {
            "none" => SecureSocketOptions.None,
            "tls" => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.StartTls,
        };
}
