using Ccs.Application.Clock;
using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Application.Cases;

/// <summary>
/// A history, read for the case page: each part of the page is one question to it. A link to a complaint that the reader does not see is
/// not there, nor the step that made it: both would tell that the other one exists.
/// </summary>
/// <param name="history">Every event.</param>
/// <param name="seal">Opens what is sealed.</param>
/// <param name="seen">The linked complaints that the reader sees.</param>
internal sealed partial class CaseFile(IReadOnlyList<RecordedEvent> history, IComplaintSeal seal, IReadOnlySet<Guid> seen)
{
    public ComplaintFiled Filed { get; } = (ComplaintFiled)history[0].Data;

    public Complaint State { get; } = Complaint.Fold(null, history.Select(e => e.Data))!;

    public long Version => history[^1].Version;

    /// <summary>Accounts that stand in the history, for showing their names.</summary>
    public IReadOnlyCollection<string> StaffIds { get; } =
    [
        .. history
            .Select(e => Actor.StaffIdIn(e.Actor))
            .Concat(history.Select(e => StaffIdIn(e.Data)))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal),
    ];

    public static string? StaffIdIn(IComplaintEvent @event) =>
        @event switch
        {
            ComplaintFiled filed => filed.Assistance?.StaffId,
            OfficerAppointed appointed => appointed.OfficerId,
            OfficerReleased released => released.OfficerId,
            StaffBarred barred => barred.StaffId,
            StaffBarLifted lifted => lifted.StaffId,
            IdentityOpened opened => opened.StaffId,
            DeadlineMissed missed => missed.OfficerId,
            DeadlineMoved moved => moved.StaffId,
            _ => null,
        };

    /// <param name="nameOf">The name of an account.</param>
    /// <param name="ofCentre">The reader may know how the complainant came in, and why it was erased.</param>
    /// <param name="erasures">Opens what the destroyed key does not.</param>
    public IEnumerable<CaseStep> Steps(Func<string?, string?> nameOf, bool ofCentre, ErasureReasons erasures) =>
        from e in history
        where OtherIn(e.Data) is not { } other || seen.Contains(other)
        select new CaseStep(
            e.Version,
            e.Data.At,
            Domain.Shared.EventNames.Bare(e.Data.GetType()),
            IsForAudit(e.Data) ? CaseStep.Audit : e.Actor,
            IsForAudit(e.Data) ? null : nameOf(Actor.StaffIdIn(e.Actor)),
            IsForAudit(e.Data) ? null
                : ErasureReasons.Concern(e.Data) ? (ofCentre ? erasures.Open(State.Id, e.Reason) : null)
                : IsBySystem(e.Data) ? null
                : seal.OpenOrNull(Fields.Reason, e.Reason),
            CaseStepData.Of(e.Data, seal, nameOf),
            ofCentre ? e.Way : null
        );

    /// <summary>The other complaint of a link, from whichever side.</summary>
    public static Guid? OtherIn(IComplaintEvent @event) =>
        @event switch
        {
            ComplaintsLinked link => link.OtherId,
            DuplicateJoined joined => joined.OtherId,
            _ => null,
        };

    /// <summary>Everybody who sees the case is told that it was done; by whom and why, nobody.</summary>
    private static bool IsForAudit(IComplaintEvent @event) => @event is SealedTextsOpened;

    /// <summary>Done by the system in somebody's call, whose reason was for something else.</summary>
    private static bool IsBySystem(IComplaintEvent @event) =>
        @event is StaffBarred { Reason: null } or StaffBarLifted { Reason: null } or DeadlineMissed or QuestionLapsed or CorrectionLapsed;

    public IEnumerable<CaseNote> Notes(Func<string?, string?> nameOf) =>
        from e in history
        where e.Data is NoteAdded
        let note = (NoteAdded)e.Data
        select new CaseNote(note.NoteId, note.At, nameOf(Actor.StaffIdIn(e.Actor)), seal.Open(Fields.Text, note.Text));

    public IEnumerable<CaseAnswer> Answers(Func<string?, string?> nameOf) =>
        from e in history
        where e.Data is ComplaintAnswered
        let answered = (ComplaintAnswered)e.Data
        select new CaseAnswer(
            answered.Round,
            answered.Answer.Outcome,
            seal.Open(Fields.Text, answered.Answer.Text),
            seal.OpenOrNull(Fields.Remedy, answered.Answer.Remedy),
            answered.Answer.RootCause,
            answered.At,
            answered.Late,
            nameOf(Actor.StaffIdIn(e.Actor)),
            seal.OpenOrNull(Fields.NoRemedyReason, answered.Answer.NoRemedyReason),
            seal.OpenOrNull(Fields.TextForLinked, answered.Answer.TextForLinked)
        );

    public IEnumerable<(Document Document, CaseDocument Shown)> Documents() =>
        from e in history
        from d in DocumentsOf(e.Data)
        select (
            d.Document,
            new CaseDocument(
                d.Document.DocumentId,
                seal.Open(Fields.FileName, d.Document.FileName),
                d.Document.MediaType,
                d.Document.Size,
                e.Data.At,
                d.Shared,
                d.Source
            )
        );

    /// <summary>Also one that has lapsed: a reply may still come.</summary>
    public TrackedQuestion? Question() =>
        State.Waiting is { For: WaitsFor.Reply } wait
        && history.Select(e => e.Data).OfType<InformationRequested>().LastOrDefault() is { } asked
            ? new TrackedQuestion(seal.Open(Fields.Text, asked.Text), asked.At, wait.Until?.AddDays(-1), wait.Lapsed, State.ClockStands)
            : null;

    public TrackedRating? Rating() =>
        State.Rated && history.Select(e => e.Data).OfType<AnswerRated>().LastOrDefault() is { } rated
            ? new TrackedRating(rated.Round, rated.Score, seal.OpenOrNull(Fields.Comment, rated.Comment), rated.At)
            : null;

    public CaseAssistance? Assistance(Func<string?, string?> nameOf) =>
        Filed.Assistance is { } assistance
            ? new CaseAssistance(assistance.StaffId, nameOf(assistance.StaffId), seal.Open(Fields.Reason, assistance.Reason))
            : null;

    public CaseAssessment? Assessment() =>
        history.Select(e => e.Data).OfType<ComplaintAssessed>().LastOrDefault() is { } assessed
            ? new CaseAssessment(assessed.Severity, assessed.Safety, assessed.Urgent)
            : null;

    /// <summary>Each other complaint once, as it is linked now: what is a duplicate of it no more is still related to it.</summary>
    public IEnumerable<CaseLink> Links() =>
        history
            .Select(e => e.Data)
            .OfType<ComplaintsLinked>()
            .Select(link => link.OtherId)
            .Where(seen.Contains)
            .Distinct()
            .Select(other => new CaseLink(other, State.DuplicateOf == other ? LinkKind.DuplicateOf : LinkKind.RelatedTo));

    public IEnumerable<Guid> Duplicates() => State.Duplicates.Where(seen.Contains);

    /// <summary>Every file that came with an event, and whose it is; erasure and downloads ask here.</summary>
    public static IEnumerable<(Document Document, DocumentSource Source, bool Shared)> DocumentsOf(IComplaintEvent @event) =>
        @event switch
        {
            ComplaintFiled e => e.Documents.Select(d => (d, DocumentSource.Complainant, true)),
            InformationProvided e => e.Documents.Select(d => (d, DocumentSource.Complainant, true)),
            ComplaintCorrected e => e.Documents.Select(d => (d, DocumentSource.Complainant, true)),
            ComplaintAnswered e => e.Answer.Documents.Select(d => (d, DocumentSource.Staff, true)),
            DocumentAdded e => [(e.Document, e.Source, e.Shared)],
            _ => [],
        };
}
