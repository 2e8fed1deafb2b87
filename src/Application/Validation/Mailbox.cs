using Ccs.Domain.Complaints;

namespace Ccs.Application.Validation;

/// <summary>
/// One mailbox however its address is written. For counting only: what is shown, compared and sent to is the address as it was given.
/// </summary>
public static class Mailbox
{
    /// <summary>Providers for whom <c>a.b</c> and <c>ab</c> are one mailbox, and the name that they go by.</summary>
    private static readonly Dictionary<string, string> DotsDoNotCount = new(StringComparer.Ordinal)
    {
        ["gmail.com"] = "gmail.com",
        ["googlemail.com"] = "gmail.com",
    };

    /// <summary>Without what follows a plus sign, and without dots where they do not count; a phone number as it is.</summary>
    public static ContactAddress Of(ContactAddress contact)
    {
        if (contact.Channel != ContactChannel.Email)
        {
            return contact;
        }

        var at = contact.Address.LastIndexOf('@');
        var (name, domain) = (contact.Address[..at], contact.Address[(at + 1)..]);
        var plus = name.IndexOf('+', StringComparison.Ordinal);
        name = plus > 0 ? name[..plus] : name;
        return DotsDoNotCount.TryGetValue(domain, out var provider)
            ? contact with
            {
                Address = $"{name.Replace(".", string.Empty, StringComparison.Ordinal)}@{provider}",
            }
            : contact with
            {
                Address = $"{name}@{domain}",
            };
    }
}
