using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using FluentValidation;

namespace Ccs.Application.Complaints;

/// <summary>The contact as it comes in, with a filing or to take the place of the one that was filed.</summary>
internal static class ContactRules
{
    /// <summary>The contact in its kept form; null where it is not one.</summary>
    public static ContactAddress? AddressOf(ContactInput contact) =>
        contact.Channel switch
        {
            "email" => ContactAddress.ParseEmail(contact.Email),
            "phone" or "sms" => ContactAddress.ParsePhone(contact.Phone),
            _ => null,
        };

    /// <param name="contact">What was sent; that it is there at all is looked at elsewhere.</param>
    /// <param name="context">Gets the failure.</param>
    /// <param name="path">What stands before the names of its fields on the wire.</param>
    /// <param name="countries">Where text messages go.</param>
    public static void Check<T>(ContactInput? contact, ValidationContext<T> context, string path, SmsCountries countries)
    {
        if (contact is null)
        {
            return;
        }

        if (AddressOf(contact) is { } address)
        {
            if (address.Channel == ContactChannel.Phone && !countries.Reach(address))
            {
                context.FailAt(path + "phone", "field.phone-out-of-reach");
            }

            return;
        }

        var (field, code) = contact.Channel switch
        {
            "email" => ("email", string.IsNullOrWhiteSpace(contact.Email) ? "field.required" : "field.email"),
            "phone" or "sms" => ("phone", string.IsNullOrWhiteSpace(contact.Phone) ? "field.required" : "field.phone"),
            _ => ("channel", "field.one-of"),
        };
        context.FailAt(path + field, code, "email", "phone");
    }

    /// <summary>An address of the right form at a domain that can't have mail: mostly a slip of the keyboard.</summary>
    /// <param name="contact">What was sent.</param>
    /// <param name="context">Gets the failure.</param>
    /// <param name="path">What stands before the names of its fields on the wire.</param>
    /// <param name="domains">Knows.</param>
    /// <param name="cancellation">Of the call.</param>
    public static async Task CheckDomain<T>(
        ContactInput? contact,
        ValidationContext<T> context,
        string path,
        IMailDomains domains,
        CancellationToken cancellation
    )
    {
        if (
            contact is not null
            && AddressOf(contact) is { Channel: ContactChannel.Email, Address: var address }
            && !await domains.MayHaveMail(address[(address.LastIndexOf('@') + 1)..], cancellation)
        )
        {
            context.FailAt(path + "email", "field.email-domain");
        }
    }
}
