using System.Globalization;
using Ccs.Application.Texts;
using Ccs.Domain.Complaints;
using Ccs.WebApi.Site;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>Numbers of the figures as the reader writes them.</summary>
public static class FigureTold
{
    /// <summary>A count.</summary>
    public static string Whole(this SiteContext site, long count) =>
        Wording.InDigitsOf(site.Language, count.ToString(CultureInfo.InvariantCulture));

    /// <summary>Of a hundred, whole; a dash of nothing.</summary>
    public static string Percent(this SiteContext site, double? share) =>
        share is { } told
            ? site.Text("figurePages.percent", (long)Math.Round(100 * told, MidpointRounding.AwayFromZero))
            : site["figurePages.none"];

    /// <summary>With one or more digits behind the point, which is another sign in Kurdish and Arabic.</summary>
    public static string Decimal(this SiteContext site, double value, int digits = 1)
    {
        var written = value.ToString($"F{digits.ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture);
        return site.Language == Language.En ? written : Wording.InDigitsOf(site.Language, written.Replace('.', '٫'));
    }

    /// <summary>So many of so many: the share alone hides how few they may be.</summary>
    public static string Share(this SiteContext site, long x, long n) =>
        n == 0 ? site["figurePages.none"] : site.Text("silence.share", site.Whole(x), site.Whole(n));

    /// <summary>From one number to another, as it is written.</summary>
    public static string Between(this SiteContext site, string low, string high) => site.Text("figurePages.between", low, high);
}
