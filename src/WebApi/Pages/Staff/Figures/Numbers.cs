using System.Globalization;
using Ccs.Application.Texts;
using Ccs.Domain.Complaints;
using Ccs.WebApi.Site;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>Numbers in the cells of tables, in the reader's digits.</summary>
internal static class Numbers
{
    public static string Of(long number, SiteContext site) =>
        Wording.InDigitsOf(site.Language, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>With two decimals.</summary>
    public static string Of(double number, SiteContext site)
    {
        var digits = number.ToString("0.00", CultureInfo.InvariantCulture);
        return Wording.InDigitsOf(site.Language, site.Language == Language.En ? digits : digits.Replace('.', '٫'));
    }

    /// <summary>So many of so many: the share alone hides how few they may be.</summary>
    public static string Share(long x, long n, SiteContext site) => n == 0 ? "–" : site.Text("silence.share", Of(x, site), Of(n, site));
}
