using Ccs.Domain.Figures.Editions;

namespace Ccs.WebApi.Pages.OpenData;

/// <summary>How government answers, in the few figures that matter to a citizen.</summary>
public sealed class StatisticsModel : EditionPage
{
    public EditionHeadlines? Few => Latest is { } edition ? EditionHeadlines.Of(edition) : null;

    /// <summary>The latest year with a table by ministry.</summary>
    public EditionYear? Year => Latest?.Years.LastOrDefault(year => year.Ministries is not null);

    /// <summary>The latest twelve, the newest first.</summary>
    public IEnumerable<EditionMonthRow> Months => Latest?.Months.TakeLast(12).Reverse() ?? [];
}
