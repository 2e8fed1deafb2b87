namespace Ccs.Application.Audit.Standouts;

/// <summary>What stands out of a day, from looks and events as they are stored; read again it is the same.</summary>
public interface IStandoutRecords
{
    /// <summary>By rule, and then oldest first; at most <see cref="Most"/> of each rule.</summary>
    /// <param name="day">Of the Region.</param>
    /// <param name="centreId">The unit that has what lies with no other.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<IReadOnlyList<StandoutRecord>> Read(DateOnly day, string centreId, CancellationToken cancellation);

    /// <summary>Of each rule.</summary>
    const int Most = 200;
}

/// <param name="Rule">Why.</param>
/// <param name="At">The first time on that day.</param>
/// <param name="StaffId">Whose account; null of a complainant.</param>
/// <param name="ComplaintId">Which case; null where it is none or many.</param>
/// <param name="Count">How many times; of <see cref="StandoutRule.ManyCases"/> how many cases.</param>
/// <param name="Usual">Of <see cref="StandoutRule.ManyCases"/>: on half of the days so many or fewer; else null.</param>
/// <param name="MakerId">Of <see cref="StandoutRule.MadeAndUsed"/>: the administrator; else null.</param>
public sealed record StandoutRecord(
    StandoutRule Rule,
    DateTimeOffset At,
    string? StaffId,
    Guid? ComplaintId,
    int Count,
    int? Usual,
    string? MakerId
);
