using Ccs.Application.Cases;
using Ccs.Application.Complaints;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Proof;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;
using MediatR;

namespace Ccs.Application.Tracking.Export;

/// <summary>What is held beside what tracking shows: for whoever just proved the contact anew.</summary>
/// <param name="Permit">From <see cref="RedeemExportCode"/>.</param>
public sealed record GetOwnRecord(ExportPermit Permit) : IRequest<OwnRecord>, IAboutComplaint
{
    public Guid ComplaintId => Permit.ComplaintId;
}

internal sealed class GetOwnRecordHandler(IComplaintStreams streams, IComplaintSeals seals, INotices notices)
    : IRequestHandler<GetOwnRecord, OwnRecord>
{
    private static readonly string Complainant = Actor.Complainant.ToString();

    public async Task<OwnRecord> Handle(GetOwnRecord query, CancellationToken cancellationToken)
    {
        var id = query.ComplaintId;
        var history = await streams.History(id, cancellationToken);
        var seal = await seals.Of(id, cancellationToken);
        if (seal.IsDestroyed || history is not [{ Data: ComplaintFiled filed }, ..])
        {
            throw new NotFoundException("tracking.not-found");
        }

        var events = history.Select(e => e.Data).ToList();
        return new OwnRecord(
            filed.Keys.Language,
            filed.Keys.Channel,
            filed.Confidential,
            filed.Assistance is not null,
            CaseComplainant.Of(filed.Complainant, seal)
        )
        {
            Contacts = [Contact(filed.At, filed.Contact), .. events.OfType<ContactChanged>().Select(e => Contact(e.At, e.Contact))],
            Words =
            [
                .. events
                    .Where(CommittedFields.IsOwn)
                    .Select(said => new OwnWords(said.At, EventNames.Of(said.GetType()), CommittedFields.Of(said, seal))),
            ],
            Ratings =
            [
                .. events
                    .OfType<AnswerRated>()
                    .Select(e => new TrackedRating(e.Round, e.Score, seal.OpenOrNull(Fields.Comment, e.Comment), e.At)),
            ],
            Messages =
            [
                .. (await notices.About(id, cancellationToken))
                    .Where(notice => notice.To is not null)
                    .Select(sent => new OwnMessage(sent.Kind, sent.Channel, sent.QueuedAt, sent.Status, sent.SentAt)),
            ],
            Acts =
            [
                .. from e in history
                where e.Actor == Complainant && e.Way is not null
                select new OwnAct(e.Data.At, EventNames.Bare(e.Data.GetType()), e.Way!.Door, e.Way.Office),
            ],
            NotShown = new OwnHidden(
                Days(events.OfType<NoteAdded>()),
                Days(events.OfType<SubjectHeard>()),
                Days(events.SelectMany(e => CaseFile.DocumentsOf(e).Where(d => !d.Shared).Select(_ => e)))
            ),
        };

        OwnContact Contact(DateTimeOffset at, SealedContact contact) =>
            new(at, contact.Channel, seal.Open(Fields.Contact, contact.Address));
    }

    private static IReadOnlyList<DateOnly> Days(IEnumerable<IComplaintEvent> events) =>
        [.. events.Select(e => WorkingCalendar.DayOf(e.At))];
}
