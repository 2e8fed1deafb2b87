using Ccs.Application.Audit;
using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Access;
using Ccs.Domain.Complaints;
using Ccs.Domain.Time;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Access;

/// <summary>Who saw what, when and what for, newest first. For auditors, whose own look at it is recorded like any other.</summary>
/// <param name="Complaint">Case number or id: looks at it, and lists that it stood in; null: at any.</param>
/// <param name="User">User id or user name; null: anybody's.</param>
/// <param name="From">The first day, in the Region.</param>
/// <param name="To">The last day.</param>
/// <param name="After">From <c>next</c>.</param>
/// <param name="Take">1 to 200; 50 by default.</param>
/// <param name="Language">Of names.</param>
public sealed record ListAccess(string? Complaint, string? User, string? From, string? To, string? After, string? Take, Language Language)
    : IRequest<AccessPage>;

internal sealed class ListAccessValidator : AbstractValidator<ListAccess>
{
    private const int Most = 200;

    public ListAccessValidator(TimeProvider clock)
    {
        var latest = WorkingCalendar.DayOf(clock.GetUtcNow());
        RuleFor(x => x.Complaint).NumberOrId().When(x => !string.IsNullOrEmpty(x.Complaint));
        RuleFor(x => x.User).OptionalText(Limits.Name);
        RuleFor(x => x.From).Day(latest);
        RuleFor(x => x.To).Day(latest);
        RuleFor(x => x.From)
            .Must((query, from) => QueryText.Day(from) is not { } first || QueryText.Day(query.To) is not { } last || first <= last)
            .WithErrorCode("field.from-after-to");
        RuleFor(x => x.After).Must(after => string.IsNullOrEmpty(after) || LookPlace.Read(after) is not null).WithErrorCode("field.cursor");
        RuleFor(x => x.Take).Take(Most);
    }
}

internal sealed class ListAccessHandler(
    ICurrentActor current,
    AuditedComplaints complaints,
    IStaffDirectory staff,
    ILookRecords records,
    Looks looks,
    AccessPages pages
) : IRequestHandler<ListAccess, AccessPage>
{
    private const int Page = 50;

    public async Task<AccessPage> Handle(ListAccess query, CancellationToken cancellationToken)
    {
        current.RequireAuditor();
        Guid? complaint = string.IsNullOrEmpty(query.Complaint) ? null : await complaints.Find(query.Complaint, cancellationToken);
        var user = await Account(query.User, cancellationToken);
        var take = (int?)QueryText.Number(query.Take) ?? Page;
        var found = await records.Read(
            new LookFilter
            {
                ComplaintId = complaint,
                StaffId = user,
                From = CaseListFilter.Start(QueryText.Day(query.From)),
                Before = CaseListFilter.Start(QueryText.Day(query.To)?.AddDays(1)),
                After = LookPlace.Read(query.After),
                Take = take + 1,
            },
            cancellationToken
        );
        IReadOnlyList<LookRecord> read = [.. found.Take(take)];
        var (part, numbers) = await Unbarred(read, cancellationToken);
        await Record(query, complaint, user, part, cancellationToken);
        var items = await pages.Items(part, numbers, query.Language, cancellationToken);
        return new AccessPage(items, found.Count > take ? new LookPlace(read[^1].At, read[^1].Id).ToString() : null);
    }

    /// <returns>With the numbers of their cases.</returns>
    private async Task<(IReadOnlyList<LookRecord> Looks, IReadOnlyDictionary<Guid, string?> Numbers)> Unbarred(
        IReadOnlyList<LookRecord> read,
        CancellationToken cancellation
    )
    {
        var about = read.SelectMany(look => look.Shown.Concat(look.ComplaintId is { } one ? [one] : [])).Distinct();
        var (barred, numbers) = await complaints.Rows([.. about], cancellation);
        return (
            [
                .. read.Where(look => look.ComplaintId is not { } one || !barred.Contains(one))
                    .Select(look => look with { Shown = [.. look.Shown.Where(one => !barred.Contains(one))] }),
            ],
            numbers
        );
    }

    /// <summary>Who looked at one case is a part of its history; who looked at anything is a list of cases.</summary>
    private Task Record(ListAccess query, Guid? complaint, string? user, IReadOnlyList<LookRecord> part, CancellationToken cancellation) =>
        complaint is { } one
            ? looks.AtHistory(one, cancellation)
            : looks.AtList(
                new AskedList(AskedList.By(("user", user), ("from", query.From), ("to", query.To))) { Purpose = LookPurpose.Audit },
                [.. part.Select(look => look.ComplaintId).OfType<Guid>().Distinct()],
                cancellation
            );

    private async Task<string?> Account(string? user, CancellationToken cancellation) =>
        string.IsNullOrEmpty(user)
            ? null
            : (await staff.Find(user, cancellation))?.Id.ToString() ?? throw Invalid.Field(nameof(ListAccess.User), "field.staff-unknown");
}

internal static class AccessRules
{
    /// <summary>A day that is over or has begun.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> Day<T>(this IRuleBuilder<T, string?> rule, DateOnly latest) =>
        rule.Custom(
            (text, context) =>
            {
                if (!string.IsNullOrEmpty(text) && FieldRules.DateFault(text, FieldRules.EarliestDate, latest) is { } fault)
                {
                    context.Fail(fault == "field.date-too-late" ? "field.date-in-future" : fault);
                }
            }
        );
}
