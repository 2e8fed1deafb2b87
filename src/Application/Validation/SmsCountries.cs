using PhoneNumbers;

namespace Ccs.Application.Validation;

/// <summary>
/// Where text messages are sent to: mobile numbers of these countries. Landlines never show them, and premium and satellite numbers are
/// what fraudsters have them sent to, at the cost of whoever sends.
/// </summary>
public sealed class SmsCountries
{
    /// <summary>Iraq, and where most of its people abroad live.</summary>
    public const string Usual = "IQ,DE,SE,GB,NL,NO,DK,FI,AT,CH,FR,BE,US,CA,AU,TR,JO,AE,LB";

    private static readonly PhoneNumberUtil Phones = PhoneNumberUtil.GetInstance();
    private readonly HashSet<string> _regions;

    /// <param name="list">Two letters each (ISO 3166), with commas between them.</param>
    /// <exception cref="ArgumentException">One of them is no country.</exception>
    public SmsCountries(string list)
    {
        _regions = [.. list.ToUpperInvariant().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (_regions.FirstOrDefault(region => !Phones.GetSupportedRegions().Contains(region)) is { } unknown)
        {
            throw new ArgumentException($"'{unknown}' is no country: two letters each are expected, such as {Usual}.", nameof(list));
        }
    }

    /// <summary>The country that a number in E.164 belongs to; empty where it belongs to none.</summary>
    public static string CountryOf(string number) => Phones.GetRegionCodeForNumber(Phones.Parse(number, null)) ?? string.Empty;

    /// <summary>In some countries, numbers don't tell whether they are mobile: those pass.</summary>
    public bool Reach(ContactAddress phone)
    {
        var number = Phones.Parse(phone.Address, null);
        return Phones.GetNumberType(number) is PhoneNumberType.MOBILE or PhoneNumberType.FIXED_LINE_OR_MOBILE
            && _regions.Contains(Phones.GetRegionCodeForNumber(number) ?? string.Empty);
    }
}
