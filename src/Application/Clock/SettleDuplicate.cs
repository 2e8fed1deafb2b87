using Ccs.Application.Cases;
using Ccs.Application.Complaints;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Complaints.Events;
using MediatR;

namespace Ccs.Application.Clock;

/// <summary>
/// A duplicate follows its original: to another one where that became a duplicate itself, to its answer, or back to the centre where it
/// ended without one. Whatever is so already changes nothing.
/// </summary>
public sealed record SettleDuplicate(Guid ComplaintId) : ICommand<Unit>, IAboutComplaint;

internal sealed class SettleDuplicateHandler(CaseDesk desk, IComplaintStreams streams, BlindTokens tokens)
    : IRequestHandler<SettleDuplicate, Unit>
{
    public async Task<Unit> Handle(SettleDuplicate command, CancellationToken cancellationToken)
    {
        var @case = await desk.OpenForSystem(command.ComplaintId, cancellationToken);
        if (@case.Complaint is not { DuplicateOf: { } of, Erased: false })
        {
            return Unit.Value;
        }

        var original = await LastOf(of, @case.Complaint.Id, cancellationToken);
        if (original is not null && original.Complaint.Id != of)
        {
            @case.BecomeDuplicateOf(original);
        }

        if (!@case.Complaint.IsClosedAsDuplicate)
        {
            return Unit.Value;
        }

        if (original is { Complaint.HasStandingAnswer: true })
        {
            await Tell(@case, original, cancellationToken);
        }
        else if (@case.Complaint.Heard is null && original is null or { Complaint.Status: ComplaintStatus.Closed })
        {
            @case.Record(Decide.ReleaseDuplicate(@case.Complaint, @case.Now, @case.Actor));
            @case.TellComplainant("duplicate-released");
        }

        return Unit.Value;
    }

    /// <summary>The original, or what that one is a duplicate of by now. Null where it leads back here, as links of before ADR 77 may:
    /// then nobody would ever answer either.</summary>
    private async Task<OpenCase?> LastOf(Guid id, Guid from, CancellationToken cancellation)
    {
        HashSet<Guid> seen = [from];
        var last = id;
        while (seen.Add(last))
        {
            var open = await desk.OpenForSystem(last, cancellation);
            if (open.Complaint.DuplicateOf is not { } next)
            {
                return open;
            }

            last = next;
        }

        return null;
    }

    private async Task Tell(OpenCase @case, OpenCase original, CancellationToken cancellation)
    {
        var history = await streams.History(original.Complaint.Id, cancellation);
        var answered = history.Select(e => e.Data).OfType<ComplaintAnswered>().Last();
        var told = SamePerson(@case, original) ? Whole(@case, original, answered.Answer) : ForLinked(@case, original, answered.Answer);
        var events = Decide.HearOriginal(@case.Complaint, original.Complaint.Id, answered, told, @case.Now, @case.Actor);
        @case.Record(events);
        if (events.Count > 0)
        {
            @case.TellComplainant("original-answered", @case.Complaint.ReopenUntil);
        }
    }

    private static ToldAnswer ForLinked(OpenCase @case, OpenCase original, Answer answer) =>
        new(Again(@case, original, Fields.TextForLinked, answer.TextForLinked, Fields.Text), null, null);

    private static ToldAnswer Whole(OpenCase @case, OpenCase original, Answer answer) =>
        new(
            Again(@case, original, Fields.Text, answer.Text, Fields.Text),
            Again(@case, original, Fields.Remedy, answer.Remedy, Fields.Remedy),
            Again(@case, original, Fields.NoRemedyReason, answer.NoRemedyReason, Fields.NoRemedyReason)
        );

    /// <summary>Opened there, and sealed here: each goes with its own key.</summary>
    private static Domain.Shared.Sealed? Again(OpenCase @case, OpenCase original, string from, Domain.Shared.Sealed? value, string to) =>
        @case.SealOrNull(to, original.Seal.OpenOrNull(from, value));

    /// <summary>By the keyed contact. One that is confidential and one that is not are never the same person's for anybody.</summary>
    private bool SamePerson(OpenCase one, OpenCase other) => Token(one) is { } token && token == Token(other);

    private string? Token(OpenCase open) =>
        ContactAddress.Parse(open.Seal.Open(Fields.Contact, open.Complaint.Contact.Address)) is { } contact
            ? tokens.Contact(contact, open.Complaint.Confidential)
            : null;
}
