using Ccs.Application.Figures.Measures;
using Ccs.Application.Validation;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Statistics;
using Ccs.WebApi.Site;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>What came of a measure, or could be seen of one, in sentences: ratios as so many of a hundred.</summary>
public static class EffectWords
{
    /// <summary>Below this all of it would have to go, to the whole percent, and even that is a guess from next to nothing.</summary>
    private const double NothingLeft = 0.005;

    /// <summary>Something less than an end of it all could be seen.</summary>
    public static bool CanBeSeen(double? ratio) => ratio >= NothingLeft;

    /// <summary>What it would have to bring within eight weeks.</summary>
    /// <param name="site">The reader's language.</param>
    /// <param name="weakness">The key of what it is against.</param>
    /// <param name="ratio">Null where too little is known of before.</param>
    public static string Smallest(SiteContext site, string weakness, double? ratio) =>
        CanBeSeen(ratio)
            ? site.Text($"figurePages.smallest.{Measured(weakness)}", Fewer(site, ratio!.Value))
            : site["figurePages.smallest.unknown"];

    /// <summary>How it changed, beyond how the rest did; null where there was nothing to compare.</summary>
    public static string? Change(SiteContext site, MeasureEffectReport effect) =>
        effect is { Ratio: { } ratio, Low: { } low, High: { } high }
            ? site.Text(
                $"figurePages.effect.change.{Measured(effect.Measure.WeaknessKey)}",
                site.Percent(ratio),
                site.Percent(low),
                site.Percent(high)
            )
            : null;

    /// <summary>Why it is said, or why nothing can be.</summary>
    public static string Why(SiteContext site, MeasureEffectReport effect) =>
        effect.Why is { } why
            ? site.Text($"figurePages.effect.why.{Kebab.Of(why)}", MeasureEffect.FewestWeeks, MeasureEffect.FewestCases)
            : site[$"figurePages.effect.why.{Kebab.Of(effect.Verdict)}"];

    private static string Measured(string weakness) => WeaknessKey.Parse(weakness)?.Term == WeaknessKey.Volume ? "counts" : "odds";

    private static string Fewer(SiteContext site, double ratio) => site.Percent(Math.Max(0, 1 - ratio));
}
