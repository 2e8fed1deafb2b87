using Ccs.Application.Figures.Asking;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Scores;

namespace Ccs.Application.Figures.Reports;

/// <summary>Cells of two dimensions. Cells of a row add up to it, rows and columns to the whole.</summary>
public sealed record HeatReport : FigureReport
{
    internal HeatReport(FigureAsked asked, FigureQuestion question)
        : base(asked, question) { }

    public required FigureTerm Measure { get; init; }

    /// <summary>What the rows are.</summary>
    public required FigureDimension By { get; init; }

    /// <summary>What the columns are. Categories are those right below the one that is asked for, and it itself; else the top
    /// ones.</summary>
    public required FigureDimension Across { get; init; }

    public required long X { get; init; }

    public required long N { get; init; }

    /// <summary>Largest first.</summary>
    public required IReadOnlyList<HeatSide> Rows { get; init; }

    /// <summary>Largest first.</summary>
    public required IReadOnlyList<HeatSide> Columns { get; init; }

    /// <summary>Those that have anything, or of which something was expected; by row, then by column.</summary>
    public required IReadOnlyList<HeatCell> Cells { get; init; }
}

/// <param name="Key">Of the row or column.</param>
/// <param name="Name">In the caller's language, where it has one.</param>
/// <param name="X">Of these.</param>
/// <param name="N">All.</param>
public sealed record HeatSide(string Key, string? Name, long X, long N);

/// <param name="Row">Its key.</param>
/// <param name="Column">Its key.</param>
/// <param name="X">Of these.</param>
/// <param name="N">All; of filings each is one of both.</param>
/// <param name="Expected">Of filings what row and column alone explain, else the x by the rate of all other cells.</param>
/// <param name="Mark">How the x stands to it.</param>
public sealed record HeatCell(string Row, string Column, long X, long N, double Expected, HeatMark Mark);
