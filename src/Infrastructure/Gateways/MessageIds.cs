using System.Security.Cryptography;
using System.Text;
using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Gateways;

/// <summary>
/// What stands before the @ of a Message-ID: the notice's id and a keyed token of it. Staff see the ids of notices; a mail that claims to
/// be a bounce of one must come from whoever had the mail itself.
/// </summary>
internal sealed class MessageIds(IBlindIndex index)
{
    private const char Between = '.';

    public string Of(Guid notice) => $"{notice:N}{Between}{Token($"{notice:N}")}";

    /// <summary>The notice of a Message-ID, with or without brackets and domain; null where it is none of ours.</summary>
    public Guid? NoticeOf(string? text)
    {
        var name = (text ?? string.Empty).Trim().TrimStart('<').Split('@')[0];
        return
            name.Split(Between) is [var id, var token]
            && Guid.TryParseExact(id, "N", out var notice)
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(Token($"{notice:N}")))
            ? notice
            : null;
    }

    private string Token(string notice) => index.Token("message-id", notice);
}
