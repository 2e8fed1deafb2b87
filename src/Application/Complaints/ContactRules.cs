using Ccs.Application.Validation;
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
    public static void Check<T>(ContactInput? contact, ValidationContext<T> context, string path)
    {
        if (contact is null || AddressOf(contact) is not null)
        {
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
}
