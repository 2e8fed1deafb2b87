using Ccs.Application.Access;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Access;
using Ccs.Domain.Time;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Audit.Standouts;

/// <summary>What stands out of a day, each with the rule that picked it. For auditors; recorded as a list of cases.</summary>
/// <param name="Day">Of the Region (yyyy-MM-dd); yesterday where it is not said.</param>
public sealed record ListStandouts(string? Day) : IRequest<StandoutDay>;

/// <param name="Day">Of the Region.</param>
/// <param name="Items">By rule, and then oldest first; at most 200 of each rule.</param>
public sealed record StandoutDay(DateOnly Day, IReadOnlyList<StandoutItem> Items);

/// <param name="Rule">Why it is here.</param>
/// <param name="At">The first time on that day, UTC.</param>
/// <param name="Who">Whose account; null of a complainant.</param>
/// <param name="Case">Which one; null where it is none or many.</param>
/// <param name="Count">How many times; of many cases, how many.</param>
/// <param name="Usual">Of many cases: on half of the account's days so many or fewer; else null.</param>
/// <param name="Maker">Of an account that was made and used: the administrator; else null.</param>
public sealed record StandoutItem(
    StandoutRule Rule,
    DateTimeOffset At,
    AccessAccount? Who,
    AccessCase? Case,
    int Count,
    int? Usual,
    AccessAccount? Maker
);

internal sealed class ListStandoutsValidator : AbstractValidator<ListStandouts>
{
    public ListStandoutsValidator(TimeProvider clock) => RuleFor(x => x.Day).Day(WorkingCalendar.DayOf(clock.GetUtcNow()));
}

internal sealed class ListStandoutsHandler(
    ICurrentActor current,
    AuditedComplaints complaints,
    IDirectory directory,
    IStaffDirectory staff,
    IStandoutRecords records,
    Looks looks,
    TimeProvider clock
) : IRequestHandler<ListStandouts, StandoutDay>
{
    public async Task<StandoutDay> Handle(ListStandouts query, CancellationToken cancellationToken)
    {
        current.RequireAuditor();
        var day = QueryText.Day(query.Day) ?? WorkingCalendar.DayOf(clock.GetUtcNow()).AddDays(-1);
        var centre = (await directory.Get(cancellationToken)).Centre.Id;
        var found = await records.Read(day, centre, cancellationToken);
        var (barred, numbers) = await complaints.Rows([.. Cases(found)], cancellationToken);
        IReadOnlyList<StandoutRecord> told = [.. found.Where(one => one.ComplaintId is not { } id || !barred.Contains(id))];
        await looks.AtList(
            new AskedList(AskedList.By(("day", $"{day:yyyy-MM-dd}"))) { Purpose = LookPurpose.Audit },
            [.. Cases(told)],
            cancellationToken
        );
        var members = await staff.Find(
            [.. told.SelectMany(one => new[] { one.StaffId, one.MakerId }).OfType<string>().Distinct()],
            cancellationToken
        );
        return new StandoutDay(
            day,
            [
                .. told.Select(one => new StandoutItem(
                    one.Rule,
                    one.At,
                    Account(one.StaffId),
                    one.ComplaintId is { } id ? new AccessCase(id, numbers.GetValueOrDefault(id)) : null,
                    one.Count,
                    one.Usual,
                    Account(one.MakerId)
                )),
            ]
        );

        AccessAccount? Account(string? id) => id is null ? null : new AccessAccount(id, members.GetValueOrDefault(id)?.DisplayName);
    }

    private static IEnumerable<Guid> Cases(IEnumerable<StandoutRecord> records) =>
        records.Select(one => one.ComplaintId).OfType<Guid>().Distinct();
}
