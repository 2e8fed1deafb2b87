using System.Globalization;
using Ccs.Application.Texts;
using Ccs.Domain.Complaints;

namespace Ccs.WebApi.Site.Charts;

/// <summary>Numbers as the reader writes them; one that is not there is a dash.</summary>
/// <param name="language">The reader's.</param>
public sealed class ChartNumbers(Language language)
{
    private const string None = "–";

    /// <summary>A whole number.</summary>
    public ChartCell Count(long count, string? href = null) => new(Written(count.ToString(CultureInfo.InvariantCulture)), count, href);

    /// <summary>With one digit after the point.</summary>
    public ChartCell Decimal(double? value) => value is { } number ? new ChartCell(Written(Rounded(number)), number) : new ChartCell(None);

    /// <summary>A share of one as so many of a hundred.</summary>
    public ChartCell Percent(double? share) =>
        share is { } number
            ? new ChartCell($"{Written(Rounded(number * 100))}{(language == Language.En ? "%" : "٪")}", number)
            : new ChartCell(None);

    /// <summary>From one to the other, where both are told.</summary>
    public string Between(ChartCell low, ChartCell high) => low.Value is null || high.Value is null ? None : $"{low.Text} – {high.Text}";

    // The zero is for one that is negative and would be written as minus nothing.
    private static string Rounded(double number) =>
        (Math.Round(number, 1, MidpointRounding.AwayFromZero) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    private string Written(string number) => language == Language.En ? number : Wording.InDigitsOf(language, number.Replace('.', '٫'));
}
