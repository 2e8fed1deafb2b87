using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Figures.Editions;

/// <summary>
/// Makes the tables of a year. While a band of any table could be told, the row with the least goes to the others; so every number is
/// published, and those that would tell are told together.
/// </summary>
internal static class EditionYears
{
    public static EditionYear Make(IReadOnlyList<EditionMonthRow> months, IReadOnlyList<EditionYear> before, EditionYearFacts facts)
    {
        var year = new EditionYear(facts.Year, null, null, null);
        year = year with { Ministries = Table(facts.Ministries, EditionCells.Of, rows => year with { Ministries = rows }) };
        year = year with { Governorates = Table(facts.Governorates, OfFiled, rows => year with { Governorates = rows }) };
        return year with { Categories = Table(facts.Categories, OfFiled, rows => year with { Categories = rows }) };

        IReadOnlyList<EditionRow>? Table(
            IReadOnlyList<EditionRowFacts> counted,
            Func<EditionCounts, EditionCells> told,
            Func<IReadOnlyList<EditionRow>, EditionYear> put
        )
        {
            var rows = counted.OrderBy(row => row.Key, StringComparer.Ordinal).ToList();
            var others = new EditionRowFacts(EditionRow.Others, null, EditionCounts.None);
            while (true)
            {
                IReadOnlyList<EditionRowFacts> all = others.Counts == EditionCounts.None ? rows : [.. rows, others];
                IReadOnlyList<EditionRow> shown = [.. all.Select(row => new EditionRow(row.Key, row.Names, told(row.Counts)))];
                if (EditionAudit.Holds(months, [.. before, put(shown)]))
                {
                    return shown;
                }

                if (rows.Count == 0)
                {
                    return null;
                }

                // By what is shown of it: the choice, too, is anybody's to repeat.
                var least = rows.OrderBy(row => Shown(told(row.Counts))).ThenBy(row => row.Key, StringComparer.Ordinal).First();
                rows.Remove(least);
                others = others with { Counts = others.Counts.Plus(least.Counts) };
            }
        }
    }

    private static EditionCells OfFiled(EditionCounts counts) => new() { Filed = PublishedCell.Of(counts.Filed) };

    private static long Shown(EditionCells cells) => (cells.Filed?.Value ?? 0) + (cells.Due ?? 0) + (cells.Answered ?? 0);
}
