using System.Globalization;
using Ccs.Application.Cases;
using Ccs.Application.Figures;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Entries;
using Ccs.Domain.Figures.Statistics;
using Npgsql;

namespace Ccs.Infrastructure.Figures;

/// <summary>Counts of windows that do not overlap.</summary>
internal static class CountQuery
{
    private static readonly FigureTerm[] Terms = Enum.GetValues<FigureTerm>();

    /// <summary>The n of an entry, as far as they are settled on the day that is asked about.</summary>
    public static string Settled { get; } = string.Join(" & ", ["e.n", .. Terms.Select(Unsettled).OfType<string>()]);

    /// <summary>All but returns: of these is the n of a score.</summary>
    public static int Charged { get; } = Terms.Where(term => term != FigureTerm.Returned).Sum(ChargeEntry.Bit);

    /// <param name="windows">Sorted, with nothing in common.</param>
    /// <param name="question">Whose window is not looked at.</param>
    /// <param name="known">As known when.</param>
    /// <param name="seen">Of the viewer.</param>
    /// <param name="keys">Of the rows.</param>
    public static (NpgsqlCommand Command, FigureSql Sql) Of(
        IReadOnlyList<FigureWindow> windows,
        FigureQuestion question,
        FigureKnown known,
        CaseScope? seen,
        FigureKeys keys
    )
    {
        var sql = new FigureSql(question, known, seen, keys)
            .In(new FigureWindow(windows[0].From, windows[^1].To))
            .With("known", question.KnownOn);
        var one = windows.Count == 1;
        if (!one)
        {
            sql.With("edges", windows.SelectMany(window => new[] { window.From, window.To.AddDays(1) }).ToArray());
        }

        // Every other bucket lies between two windows.
        var entries = $"""
            select {(one ? "1" : "width_bucket(e.day, @edges)")} w, {sql.Groups}, e.filed, {Settled} n, e.x {sql.From(
                FiguresSchema.Charges
            )}
            """;
        return (
            sql.Command(
                $"""
                select w, a, s, c, g, f, {string.Join(", ", Terms.Select(Sums))}, count(distinct filed) filter (where n & {Charged} <> 0)
                from ({entries}) as q(w, a, s, c, g, f, filed, n, x)
                where w % 2 = 1 and n <> 0
                group by 1, 2, 3, 4, 5, 6
                """
            ),
            sql
        );
    }

    public static int WindowOf(NpgsqlDataReader reader) => (reader.GetInt32(0) - 1) / 2;

    public static FigureCounts Counts(NpgsqlDataReader reader) =>
        Counts(
            term => new Tally(reader.GetInt64(7 + (2 * (int)term)), reader.GetInt64(6 + (2 * (int)term))),
            reader.GetInt64(6 + (2 * Terms.Length))
        );

    public static FigureCounts Counts(Func<FigureTerm, Tally> of, long complaints) =>
        new()
        {
            Filed = of(FigureTerm.Filed).N,
            Late = of(FigureTerm.Late),
            Reopened = of(FigureTerm.Reopened),
            Overturned = of(FigureTerm.Overturned),
            Dissatisfied = of(FigureTerm.Dissatisfied),
            Rated = of(FigureTerm.Rated),
            Upheld = of(FigureTerm.Upheld),
            Returned = of(FigureTerm.Returned),
            Complaints = complaints,
        };

    private static string Sums(FigureTerm term)
    {
        var bit = ChargeEntry.Bit(term);
        return $"count(*) filter (where n & {bit} <> 0), count(*) filter (where n & x & {bit} <> 0)";
    }

    private static string? Unsettled(FigureTerm term) =>
        FigureCharge.SettlesAfter(term) is { } days
            ? string.Create(CultureInfo.InvariantCulture, $"(case when e.day + {days} < @known then -1 else {~ChargeEntry.Bit(term)} end)")
            : null;
}
