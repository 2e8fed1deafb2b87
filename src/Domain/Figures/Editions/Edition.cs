using Ccs.Domain.Agencies;

namespace Ccs.Domain.Figures.Editions;

/// <summary>
/// An edition of the open data: what is published, and nothing else, so that the next one can be made of it. Never changed once it is out.
/// </summary>
/// <param name="Id">Its last month, as <c>2026-11</c>.</param>
/// <param name="PublishedOn">The day that was announced.</param>
/// <param name="Known">What happened until the end of this day is in it.</param>
/// <param name="Definition">The version of the rules of counting.</param>
/// <param name="Months">The whole, by month, oldest first: headline totals are made of this table alone.</param>
/// <param name="Years">Tables of years that are over, oldest first; published once.</param>
/// <param name="Revisions">What other editions had said, oldest first.</param>
public sealed record Edition(
    string Id,
    DateOnly PublishedOn,
    DateOnly Known,
    int Definition,
    IReadOnlyList<EditionMonthRow> Months,
    IReadOnlyList<EditionYear> Years,
    IReadOnlyList<EditionRevision> Revisions
);

/// <param name="Month">As <c>2026-11</c>.</param>
/// <param name="Figures">Of the whole Region.</param>
/// <param name="Revised">An earlier edition said otherwise.</param>
public sealed record EditionMonthRow(string Month, EditionCells Figures, bool Revised);

/// <summary>A year by ministry, governorate and category. Rows that would tell a small number of another table are put together as
/// <see cref="EditionRow.Others"/>; a table that would do so even then is null.</summary>
/// <param name="Year">Four digits.</param>
/// <param name="Ministries">Right below the centre; complaints about persons count here, whatever unit they name.</param>
/// <param name="Governorates">Where it happened; only what was filed.</param>
/// <param name="Categories">What it was about; only what was filed.</param>
public sealed record EditionYear(
    int Year,
    IReadOnlyList<EditionRow>? Ministries,
    IReadOnlyList<EditionRow>? Governorates,
    IReadOnlyList<EditionRow>? Categories
);

/// <param name="Key">Of the directory; <see cref="Others"/>, or <see cref="None"/>.</param>
/// <param name="Names">As they were on the day that is known; null where the key has none.</param>
/// <param name="Figures">Of the year.</param>
public sealed record EditionRow(string Key, Names? Names, EditionCells Figures)
{
    /// <summary>Rows that were put together.</summary>
    public const string Others = "others";

    /// <summary>Where nothing was named.</summary>
    public const string None = "-";
}

/// <param name="Edition">That says it anew.</param>
/// <param name="Month">Of the row.</param>
/// <param name="Figure">Its column.</param>
/// <param name="Before">As it was said, rounded.</param>
/// <param name="After">As it is said now, rounded.</param>
public sealed record EditionRevision(string Edition, string Month, string Figure, long Before, long After);
