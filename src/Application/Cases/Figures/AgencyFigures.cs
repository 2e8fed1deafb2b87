using Ccs.Application.Ports;
using Ccs.Application.Tracking;

namespace Ccs.Application.Cases.Figures;

/// <summary>How an agency and those below it stand.</summary>
/// <param name="Agency">Null for the centre, which sees all.</param>
/// <param name="Open">Something to do about it.</param>
/// <param name="Overdue">Of those.</param>
/// <param name="WaitsForComplainant">Of those.</param>
/// <param name="Nobodys">Of those, without an officer.</param>
/// <param name="Ages">Of those, by working days since they were filed.</param>
/// <param name="Officers">Who carries what; most overdue first.</param>
/// <param name="Agencies">The same by agency, each with those below it.</param>
/// <param name="RejectedFrom">The first day that <see cref="Rejections"/> count.</param>
public sealed record AgencyFigures(
    NamedAgency? Agency,
    int Open,
    int Overdue,
    int WaitsForComplainant,
    int Nobodys,
    IReadOnlyList<AgeGroup> Ages,
    IReadOnlyList<CaseLoad> Officers,
    IReadOnlyList<CaseLoad> Agencies,
    DateOnly RejectedFrom
)
{
    /// <summary>Rejected since the same day, by reason: without having been sent back, they might have been mended.</summary>
    public IReadOnlyList<RejectionTally> Rejections { get; init; } = [];
}

/// <param name="FromDays">Working days, at least.</param>
/// <param name="ToDays">At most; null: no bound.</param>
/// <param name="Count">Cases.</param>
/// <param name="FiledFrom">The first day of filing of the group; null: no bound.</param>
/// <param name="FiledTo">The last one; null: today.</param>
public sealed record AgeGroup(int FromDays, int? ToDays, int Count, DateOnly? FiledFrom, DateOnly? FiledTo);

/// <param name="Key">The account or the agency; null: nobody.</param>
/// <param name="Name">Null where there is none any more.</param>
/// <param name="Open">Cases.</param>
/// <param name="Overdue">Of those.</param>
public sealed record CaseLoad(string? Key, string? Name, int Open, int Overdue);
