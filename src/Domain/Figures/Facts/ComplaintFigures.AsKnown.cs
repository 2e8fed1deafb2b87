namespace Ccs.Domain.Figures.Facts;

public sealed partial record ComplaintFigures
{
    /// <summary>The rounds as they were known once the events up to and with <paramref name="mark"/> had been read; none of a complaint
    /// that was not verified by then, which counts nowhere.</summary>
    public IReadOnlyList<KnownRound> AsKnown(long mark)
    {
        FigureRound[] rows = [.. Rounds.Where(row => row.Since <= mark && !(row.Until <= mark)).Select(row => Known(row, mark))];
        if (rows is [] or [{ Verified: null }, ..])
        {
            return [];
        }

        var counts = !rows[^1].IsDuplicate;
        var keys = Keys.FindLast(key => key.Seq <= mark)!;
        var first = rows.Select(row => row.AssignedTo).FirstOrDefault(agency => agency is not null);
        var severity = Assessments.FindLast(assessment => assessment.Seq <= mark)?.Severity;
        return [.. rows.Select((row, i) => Round(row, i + 1 < rows.Length ? rows[i + 1] : null))];

        KnownRound Round(FigureRound row, FigureRound? next) =>
            new(
                row,
                keys,
                Due.FindLast(due => due.Round == row.Round && due.Seq <= mark)?.Day,
                severity,
                [.. Holds.Where(hold => hold.Round == row.Round).Select(hold => hold.AsKnown(mark)).OfType<FigureHold>()],
                next is null ? NextRound.None
                    : next.Ended is null ? NextRound.Undecided
                    : NextRound.Decided,
                next?.Answered?.Outcome,
                first,
                counts && row.Round == 1
            );
    }

    private static FigureRound Known(FigureRound row, long mark)
    {
        var assigned = row.Assigned?.AsKnown(mark);
        var missed = row.Missed?.AsKnown(mark);
        var rated = row.Rated?.AsKnown(mark);
        var closed = row.Closed?.AsKnown(mark);
        var ended = row.Ended?.AsKnown(mark) ?? closed;
        return row with
        {
            Until = null,
            Verified = row.Verified?.AsKnown(mark),
            Assigned = assigned,
            AssignedTo = assigned is null ? null : row.AssignedTo,
            Missed = missed,
            MissedBy = missed is null ? null : row.MissedBy,
            Answered = row.Answered?.At.AsKnown(mark) is null ? null : row.Answered,
            Rated = rated,
            Score = rated is null ? null : row.Score,
            Reopened = row.Reopened?.AsKnown(mark),
            Closed = closed,
            Reason = closed is null ? null : row.Reason,
            Rejection = closed is null ? null : row.Rejection,
            WorkingDays = ended is null ? null : row.WorkingDays,
            CalendarDays = ended is null ? null : row.CalendarDays,
        };
    }
}
