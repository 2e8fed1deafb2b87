using Ccs.Application.Cases;
using Ccs.Domain.Figures.Counting;

namespace Ccs.Application.Figures;

/// <summary>
/// What is counted, as it was known at a mark. The same question at the same mark has the same answer, also after a rebuild: whole numbers
/// only, and rows in a fixed order wherever there is one. Read only.
/// </summary>
/// <remarks>
/// A <c>seen</c> is the scope of a viewer who sees cases: every number is then made of the complaints that they may see now, so that it
/// agrees with the list below it; null for whoever sees none (analysts, the public), and for all of them.
/// Every method throws <see cref="OperationCanceledException"/>, and nothing else on purpose but what it says.
/// </remarks>
public interface IFigures
{
    /// <summary>Waits until questions can be answered at once. What is kept in memory for them is read when it is first asked for, which
    /// takes seconds where there are millions of rows; it goes on when the caller gives up.</summary>
    /// <exception cref="TimeoutException">The database says nothing.</exception>
    Task Ready(CancellationToken cancellation);

    /// <summary>What was known at the end of a day of the Region.</summary>
    /// <param name="day">Null, or today: as known now, as far as it is counted.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="FluentValidation.ValidationException">The day has not begun (<c>known</c>, <c>known.future</c>): a 422.</exception>
    Task<FigureKnown> Known(DateOnly? day, CancellationToken cancellation);

    /// <summary>All x and n, by the rows that have anything; what <see cref="FigureCounting"/> says of the same rounds.</summary>
    /// <param name="question">Its <see cref="FigureQuestion.KnownOn"/> is the day of <paramref name="known"/>.</param>
    /// <param name="known">From <see cref="Known"/>.</param>
    /// <param name="seen">Of the viewer.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<IReadOnlyDictionary<FigureGroup, FigureCounts>> Count(
        FigureQuestion question,
        FigureKnown known,
        CaseScope? seen,
        CancellationToken cancellation
    );

    /// <summary>The same for each of many windows in one go: weeks of a trend, of a signal, days of a cluster. The question's own window is
    /// not looked at.</summary>
    /// <returns>One for each window, in their order; a group that has nothing in a window is not in its row.</returns>
    Task<IReadOnlyList<IReadOnlyDictionary<FigureGroup, FigureCounts>>> Series(
        FigureQuestion question,
        IReadOnlyList<FigureWindow> windows,
        FigureKnown known,
        CaseScope? seen,
        CancellationToken cancellation
    );

    /// <summary>Time to answer of the rounds whose clock began in the window; what <see cref="FigureTiming"/> says of them.</summary>
    Task<IReadOnlyDictionary<FigureGroup, FigureTimes>> Times(
        FigureQuestion question,
        FigureKnown known,
        CaseScope? seen,
        CancellationToken cancellation
    );

    /// <summary>Who handed how many to whom, and how long they had had them: holdings that ended in the window. The filter's agency is who
    /// let go; the question's groups are not looked at.</summary>
    /// <returns>By from, to and end, in that order of their names; agencies as they stand on the day.</returns>
    Task<IReadOnlyList<FigureFlowRow>> Flow(FigureQuestion question, FigureKnown known, CaseScope? seen, CancellationToken cancellation);

    /// <summary>Rounds that are open on the day, whenever they began: the window is not looked at. Charged to who has them.</summary>
    Task<IReadOnlyDictionary<FigureGroup, FigureAgeing>> Ageing(
        FigureQuestion question,
        FigureKnown known,
        CaseScope? seen,
        CancellationToken cancellation
    );

    /// <summary>The complaints below a number of <see cref="Count"/>, <see cref="Times"/>, <see cref="Ageing"/> or <see cref="Flow"/>:
    /// those of one row, or of the whole. Each once, in the order of their filing.</summary>
    /// <param name="question">That the number answered.</param>
    /// <param name="below">Which number.</param>
    /// <param name="known">From <see cref="Known"/>.</param>
    /// <param name="seen">Of the viewer; only they get a list, so there is always one.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<FigureCases> Cases(
        FigureQuestion question,
        FigureNumber below,
        FigureKnown known,
        CaseScope seen,
        FigurePage page,
        CancellationToken cancellation
    );
}
