using System.Globalization;
using Ccs.Domain.Complaints;
using Ccs.Domain.Text;
using PhoneNumbers;

namespace Ccs.Application.Validation;

/// <summary>An email address or phone number in the one form that it is kept, compared and sent to.</summary>
/// <param name="Channel">Which.</param>
/// <param name="Address">The address in lower case, or the number in E.164.</param>
public sealed record ContactAddress(ContactChannel Channel, string Address)
{
    private const int LongestEmail = 254;
    private const string HomeRegion = "IQ";
    private static readonly PhoneNumberUtil Phones = PhoneNumberUtil.GetInstance();

    /// <summary>What somebody typed who may have meant either; null where it is neither.</summary>
    public static ContactAddress? Parse(string? text) =>
        text?.Contains('@', StringComparison.Ordinal) == true ? ParseEmail(text) : ParsePhone(text);

    /// <summary>A bare address that mail can reach: no display name, no comment, one @ with a domain after it.</summary>
    /// <param name="text">As it was typed.</param>
    /// <param name="ofStaff">Whether it may be at <c>.example</c>, as those of the demo staff are.</param>
    public static ContactAddress? ParseEmail(string? text, bool ofStaff = false)
    {
        var address = VisibleText.Undirected(text ?? string.Empty).ToLowerInvariant();
        return address.Length <= LongestEmail && EmailForm.IsReachable(address, ofStaff)
            ? new ContactAddress(ContactChannel.Email, address)
            : null;
    }

    /// <summary>An Iraqi number in any usual writing, or a foreign one with its country code; any digits.</summary>
    public static ContactAddress? ParsePhone(string? text)
    {
        var typed = Digits.ToAscii(VisibleText.Undirected(text ?? string.Empty));
        if (!typed.All(IsOfPhone))
        {
            return null;
        }

        try
        {
            var number = Phones.Parse(typed, HomeRegion);
            return Phones.IsValidNumber(number) && !number.HasExtension
                ? new ContactAddress(ContactChannel.Phone, Phones.Format(number, PhoneNumberFormat.E164))
                : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>Enough for its owner to know it again, too little for anybody else:
    /// <c>a•••@example.com</c>, <c>+964•••••4567</c>.</summary>
    public string Masked()
    {
        if (Channel == ContactChannel.Email)
        {
            return $"{Address[0]}•••{Address[Address.LastIndexOf('@')..]}";
        }

        return $"{Address[..4]}•••••{Address[^4..]}";
    }

    /// <summary>No letters: the library would dial them as the keys that bear them, and the code would go to a stranger.</summary>
    private static bool IsOfPhone(char c) =>
        char.IsAsciiDigit(c)
        || char.IsWhiteSpace(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation
        || "+＋.()/".Contains(c, StringComparison.Ordinal);
}
