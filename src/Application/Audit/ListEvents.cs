using System.Text.RegularExpressions;
using Ccs.Application.Access;
using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Access;
using MediatR;

namespace Ccs.Application.Audit;

/// <summary>All events of all streams, newest first, without their data. The call itself is recorded as a list.</summary>
/// <param name="Actor"><c>complainant</c>, <c>system:{job}</c>, <c>staff:{id}</c>, or the id or name of an account; null: anybody.</param>
/// <param name="Agency">That an event names, or as which, or of which, somebody acted or looked; asks for days.</param>
/// <param name="Type">A stored name.</param>
/// <param name="From">The first day, in the Region; with the last one.</param>
/// <param name="To">The last day.</param>
/// <param name="Correlation">Of one call.</param>
/// <param name="After">From <c>next</c>.</param>
/// <param name="Take">1 to 200; 50 by default.</param>
public sealed record ListEvents(
    string? Actor,
    string? Agency,
    string? Type,
    string? From,
    string? To,
    string? Correlation,
    string? After,
    string? Take
) : IRequest<EventPage>;

internal sealed partial class ListEventsHandler(
    ICurrentActor current,
    IStaffDirectory staff,
    IDirectory directory,
    IEventRecords records,
    AuditedComplaints complaints,
    Looks looks
) : IRequestHandler<ListEvents, EventPage>
{
    private const int Page = 50;

    public async Task<EventPage> Handle(ListEvents query, CancellationToken cancellationToken)
    {
        current.RequireAuditor();
        var actor = await Actor(query.Actor, cancellationToken);
        if (QueryText.Given(query.Agency) is { } agency && !(await directory.Get(cancellationToken)).Agencies.ContainsKey(agency))
        {
            throw Invalid.Field(nameof(query.Agency), "field.agency-unknown");
        }

        var take = (int?)QueryText.Number(query.Take) ?? Page;
        var found = await records.Read(
            new EventFilter
            {
                Actor = actor,
                AgencyId = QueryText.Given(query.Agency),
                Type = QueryText.Given(query.Type),
                From = CaseListFilter.Start(QueryText.Day(query.From)),
                Before = CaseListFilter.Start(QueryText.Day(query.To)?.AddDays(1)),
                CorrelationId = QueryText.Given(query.Correlation),
                After = QueryText.Number(query.After),
                Take = take + 1,
            },
            cancellationToken
        );
        IReadOnlyList<EventRecord> read = [.. found.Take(take)];
        var about = await complaints.Rows([.. read.Select(record => record.ComplaintId).OfType<Guid>().Distinct()], cancellationToken);
        IReadOnlyList<EventRecord> part = [.. read.Where(record => record.ComplaintId is not { } one || !about.Barred.Contains(one))];
        await looks.AtList(
            new AskedList(
                AskedList.By(
                    ("actor", actor),
                    ("agency", query.Agency),
                    ("type", query.Type),
                    ("from", query.From),
                    ("to", query.To),
                    ("correlation", query.Correlation)
                )
            )
            {
                Purpose = LookPurpose.Audit,
            },
            [.. part.Select(record => record.ComplaintId).OfType<Guid>().Distinct()],
            cancellationToken
        );
        return new EventPage(
            [
                .. part.Select(record =>
                    record.Item with
                    {
                        ComplaintId = record.ComplaintId,
                        CaseNumber = record.ComplaintId is { } one ? about.Numbers.GetValueOrDefault(one) : null,
                    }
                ),
            ],
            found.Count > take ? FieldRules.Number(read[^1].Item.Sequence) : null
        );
    }

    private async Task<string?> Actor(string? asked, CancellationToken cancellation)
    {
        if (QueryText.Given(asked) is not { } text || text == Domain.Shared.Actor.Complainant.ToString() || Known().IsMatch(text))
        {
            return QueryText.Given(asked);
        }

        var member = await staff.Find(text, cancellation) ?? throw Invalid.Field(nameof(ListEvents.Actor), "field.staff-unknown");
        return Domain.Shared.Actor.Staff(member.Id, member.Role, member.AgencyId).ToString();
    }

    /// <summary>As it is stored: also of accounts that are no more.</summary>
    [GeneratedRegex("^(system:[a-z][a-z-]{0,63}|staff:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Known();
}
