using Ccs.Application.Figures.Asking;
using Ccs.Application.Figures.Reports;
using Ccs.Domain.Figures.Counting;

namespace Ccs.Application.Figures.Rehearsals;

/// <summary>The past under another rule. It says what would have been promised, or who would have had it first; never what would have come
/// of it.</summary>
public abstract record RehearsalReport : FigureReport
{
    private protected RehearsalReport(FigureAsked asked, FigureQuestion question)
        : base(asked, question) { }

    /// <summary>What a rehearsal can't tell, as codes: <c>people-would-have-acted-otherwise</c>, <c>outcomes</c>.</summary>
    public IReadOnlyList<string> CannotTell { get; } = ["people-would-have-acted-otherwise", "outcomes"];
}
