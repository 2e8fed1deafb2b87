namespace Ccs.Application.Reports;

/// <summary>From what was counted to what is shown.</summary>
internal static class ShownFigures
{
    public static Figures Of(AgencyMonth month) =>
        Banded(
            new Figures(
                Shown.Of(month.Registered),
                Shown.Of(month.Received),
                Shown.Of(month.Answered),
                Shown.Of(month.AnsweredLate),
                Shown.Of(month.Upheld),
                Shown.Of(month.Escalated),
                Shown.Of(month.Reopened),
                Shown.Of(month.Resolved),
                Shown.Of(month.NoObjection),
                Shown.Of(month.Rejected),
                Shown.Of(month.Withdrawn),
                Shown.Of(month.Ratings),
                Shown.Average(month.RatingSum, month.Ratings),
                null
            )
        );

    /// <summary>Made of nothing but what stands in the rows, so that it tells nothing more than they do.</summary>
    public static Figures Total(IReadOnlyList<Figures> rows)
    {
        var total = new Figures(
            Sum(row => row.Registered),
            Sum(row => row.Received),
            Sum(row => row.Answered),
            Sum(row => row.AnsweredLate),
            Sum(row => row.Upheld),
            Sum(row => row.Escalated),
            Sum(row => row.Reopened),
            Sum(row => row.Resolved),
            Sum(row => row.NoObjection),
            Sum(row => row.Rejected),
            Sum(row => row.Withdrawn),
            Sum(row => row.Ratings),
            Average(rows),
            null
        );
        return rows.Any(row => row.Band is not null) ? total with { Band = Shown.Band } : total;

        int? Sum(Func<Figures, int?> count) => Shown.Sum([.. rows.Select(count)]);
    }

    private static double? Average(IReadOnlyList<Figures> rows)
    {
        List<Figures> rated = [.. rows.Where(row => row.AverageRating is not null)];
        return rated.Count == 0
            ? null
            : Math.Round(rated.Sum(row => row.AverageRating!.Value * row.Ratings!.Value) / rated.Sum(row => row.Ratings!.Value), 1);
    }

    private static Figures Banded(Figures figures) =>
        figures.Counts.Any(count => count is null) ? figures with { Band = Shown.Band } : figures;
}
