namespace Ccs.Domain.Figures.Editions;

/// <summary>
/// Makes an edition of the one before and of what was counted since. A month is told once, and anew only where one rounded number became
/// another; what was not rounded (nothing, a band) stays as it was told. Tables of a year are told once.
/// </summary>
public static class EditionMaking
{
    /// <summary>The months to count: those since the last edition, and those of years whose tables are not out.</summary>
    /// <param name="before">The edition before; null for the first.</param>
    /// <param name="first">The first month with anything in it.</param>
    /// <param name="edition">The one to be made.</param>
    public static IReadOnlyList<EditionMonth> Counted(Edition? before, EditionMonth first, EditionMonth edition)
    {
        var told = before?.Years is [.., var last] ? last.Year : 0;
        var from = before is null || first.Year > told ? first : new EditionMonth(told + 1, 1);
        return [.. Enumerable.Range(0, Distance(from, edition) + 1).Select(from.Plus)];
    }

    /// <summary>The years to count: over for a month, so that those answered in its last could say what they think.</summary>
    public static IReadOnlyList<int> NewYears(Edition? before, EditionMonth first, EditionMonth edition)
    {
        var from = before?.Years is [.., var last] ? last.Year + 1 : first.Year;
        return [.. Enumerable.Range(from, Math.Max(0, edition.Year - from))];
    }

    public static Edition Make(Edition? before, EditionFacts facts)
    {
        var months = before?.Months.ToList() ?? [];
        var years = before?.Years.ToList() ?? [];
        var revisions = before?.Revisions.ToList() ?? [];
        foreach (var counted in facts.Months)
        {
            var settled = counted.Month.IsBefore(facts.Edition);
            var at = months.FindIndex(row => row.Month == counted.Month.ToString());
            if (at < 0)
            {
                at = months.Count;
                months.Add(new EditionMonthRow(counted.Month.ToString(), EditionCells.NotTold, Revised: false));
                Try(months, years, at, EditionCells.OfDue(counted.Counts));
            }
            else
            {
                Revise(months, years, at, counted.Counts, facts.Edition, revisions);
            }

            // Nothing is told of a month later that its own edition didn't dare to tell.
            if (settled && months[at].Figures is { Unrated: null, Filed: not null } due)
            {
                Try(months, years, at, EditionCells.OfAnswers(due, counted.Counts));
            }
        }

        years.AddRange(facts.Years.Select(year => EditionYears.Make(months, years, year)));
        return new Edition(facts.Edition.ToString(), facts.PublishedOn, facts.Known, facts.Definition, months, years, revisions);
    }

    private static void Revise(
        List<EditionMonthRow> months,
        List<EditionYear> years,
        int at,
        EditionCounts counts,
        EditionMonth edition,
        List<EditionRevision> revisions
    )
    {
        var (row, now) = (months[at], EditionCells.OfDue(counts));
        foreach (var column in EditionColumn.OfDue)
        {
            if (
                column.Of(row.Figures) is { IsBand: false, Value: > 0 and var told }
                && column.Of(now) is { IsBand: false, Value: > 0 and var anew }
                && told != anew
                && Try(months, years, at, column.Put(months[at].Figures, now))
            )
            {
                months[at] = months[at] with { Revised = true };
                revisions.Add(new EditionRevision(edition.ToString(), row.Month, column.Name, told, anew));
            }
        }
    }

    /// <summary>Only where no band is told by it.</summary>
    private static bool Try(List<EditionMonthRow> months, List<EditionYear> years, int at, EditionCells cells)
    {
        var told = months[at];
        months[at] = told with { Figures = cells };
        if (EditionAudit.Holds(months, years))
        {
            return true;
        }

        months[at] = told;
        return false;
    }

    private static int Distance(EditionMonth from, EditionMonth to) => ((to.Year - from.Year) * 12) + to.Month - from.Month;
}
