using Ccs.Domain.Figures.Editions;

namespace Ccs.Infrastructure.Figures.Editions;

/// <summary>A column of a file.</summary>
/// <param name="Name">In its first line.</param>
/// <param name="Type">As Frictionless names types.</param>
/// <param name="Says">What stands in it.</param>
internal sealed record EditionField(string Name, string Type, string Says);

/// <summary>A file of rows.</summary>
/// <param name="Name">Without its ending.</param>
/// <param name="Title">Of the table.</param>
/// <param name="Key">The columns that make a row unique.</param>
/// <param name="Fields">All columns.</param>
/// <param name="Rows">Cells in their order: texts, numbers, published cells, or null.</param>
internal sealed record EditionTable(
    string Name,
    string Title,
    IReadOnlyList<string> Key,
    IReadOnlyList<EditionField> Fields,
    IReadOnlyList<IReadOnlyList<object?>> Rows
);

/// <summary>The tables of an edition: the same columns in all editions.</summary>
internal static class EditionTables
{
    private static readonly EditionField Year = new("year", "year", "The year, in the Region.");

    private static readonly EditionField[] Named =
    [
        new(
            "key",
            "string",
            "The id; others: rows that were put together, since one of them would tell a small number; -: none was named."
        ),
        new("nameCkb", "string", "Its name in Kurdish (Sorani) on the day that is known."),
        new("nameAr", "string", "Its name in Arabic on the day that is known."),
        new("nameEn", "string", "Its name in English on the day that is known."),
    ];

    private static readonly EditionField Filed = new("filed", "integer", "Complaints filed, by the day of filing.");

    private static readonly EditionField[] Counted =
    [
        Filed,
        new("due", "integer", "Rounds whose promised day was in the period: inTime and late as shown, added up."),
        new("inTime", "integer", "Answered by the promised day; charged to who answered."),
        new("late", "integer", "Not answered by the promised day; charged to who held the case on it."),
        new("inTimeShare", "number", "inTime of due, both as shown; empty where due is below 20 or inTime is a band."),
        new("answered", "integer", "Answers given: satisfied, dissatisfied and unrated as shown, added up."),
        new("satisfied", "integer", "Answers that the complainant rated 3 to 5 of 5."),
        new("dissatisfied", "integer", "Answers that the complainant rated 1 or 2 of 5."),
        new("unrated", "integer", "Answers that the complainant did not rate."),
        new("satisfiedShare", "number", "satisfied of those rated, as shown; empty where they are below 20 or satisfied is a band."),
        new(
            "medianDays",
            "integer",
            "Working days by which half of the rounds begun in the period were answered, open ones counted; "
                + "empty where half are not answered yet, or of fewer than 20."
        ),
    ];

    public static IReadOnlyList<EditionTable> Of(Edition edition) =>
        [
            new(
                "months",
                "The whole Region by month; headline totals are made of this table alone",
                ["month"],
                [
                    new("month", "yearmonth", "The month, in the Region."),
                    .. Counted,
                    new("revised", "boolean", "Whether an earlier edition said otherwise; see revisions."),
                ],
                [.. edition.Months.Select(row => (IReadOnlyList<object?>)[row.Month, .. Cells(row.Figures), row.Revised])]
            ),
            Yearly(
                "ministries",
                "Years that are over, by the agency right below the centre",
                Counted,
                edition,
                year => year.Ministries,
                Cells
            ),
            Yearly("governorates", "Years that are over, by where it happened", [Filed], edition, year => year.Governorates, OfFiled),
            Yearly("categories", "Years that are over, by what it was about", [Filed], edition, year => year.Categories, OfFiled),
            new(
                "revisions",
                "Rounded numbers that a later edition says anew",
                ["edition", "month", "figure"],
                [
                    new("edition", "yearmonth", "The edition that says it anew."),
                    new("month", "yearmonth", "The month that it is about."),
                    new("figure", "string", "The column of months.csv."),
                    new("before", "integer", "As it was said."),
                    new("after", "integer", "As it is said since."),
                ],
                [.. edition.Revisions.Select(row => (IReadOnlyList<object?>)[row.Edition, row.Month, row.Figure, row.Before, row.After])]
            ),
        ];

    private static EditionTable Yearly(
        string name,
        string title,
        IReadOnlyList<EditionField> counted,
        Edition edition,
        Func<EditionYear, IReadOnlyList<EditionRow>?> rows,
        Func<EditionCells, IEnumerable<object?>> cells
    ) =>
        new(
            name,
            title,
            ["year", "key"],
            [Year, .. Named, .. counted],
            [
                .. edition.Years.SelectMany(year =>
                    (rows(year) ?? []).Select(row =>
                        (IReadOnlyList<object?>)
                            [(long)year.Year, row.Key, row.Names?.Ckb, row.Names?.Ar, row.Names?.En, .. cells(row.Figures)]
                    )
                ),
            ]
        );

    private static IEnumerable<object?> OfFiled(EditionCells cells) => [cells.Filed];

    private static IEnumerable<object?> Cells(EditionCells cells) =>
        [
            cells.Filed,
            cells.Due,
            cells.InTime,
            cells.Late,
            cells.InTimeShare,
            cells.Answered,
            cells.Satisfied,
            cells.Dissatisfied,
            cells.Unrated,
            cells.SatisfiedShare,
            cells.MedianDays,
        ];
}
