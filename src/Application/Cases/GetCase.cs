using Ccs.Application.Clock;
using Ccs.Application.Complaints;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.Application.Validation;
using Ccs.Domain.Access;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Time;
using MediatR;

namespace Ccs.Application.Cases;

/// <summary>A case on one page. That it was opened is on record before anything of it is served.</summary>
public sealed record GetCase(Guid ComplaintId, Language Language) : IRequest<CaseView>, IAboutComplaint
{
    /// <summary>The caller decided on it a moment ago, and sees the result even where the
    /// decision took the case out of their sight.</summary>
    public bool AfterOwnDecision { get; init; }
}

internal sealed class GetCaseHandler(
    CaseReader reader,
    IDirectory directory,
    IStaffDirectory staff,
    INotices notices,
    IFileScans scans,
    NeutralDocuments neutral,
    ErasureReasons erasures,
    TimeProvider clock
) : IRequestHandler<GetCase, CaseView>
{
    public async Task<CaseView> Handle(GetCase query, CancellationToken cancellationToken)
    {
        var (file, seal, actor) = await reader.Open(query.ComplaintId, LookedAt.Case, null, cancellationToken, query.AfterOwnDecision);
        var known = await directory.Get(cancellationToken);
        var members = await staff.Find(file.StaffIds, cancellationToken);
        var messages = await notices.About(query.ComplaintId, cancellationToken);
        IReadOnlyList<CaseDocument> documents = [.. file.Documents().Select(d => d.Shown)];
        var scanned = await scans.Of([.. documents.Select(d => d.DocumentId)], cancellationToken);
        var state = file.State;
        var now = clock.GetUtcNow();
        var identity = CaseReader.SeesIdentity(state, actor);
        documents = identity ? documents : await neutral.Of(documents, cancellationToken);
        return new CaseView(
            state.Id,
            state.CaseNumber,
            state.Status,
            state.Round,
            file.Version,
            TrackingViewMaker.Agency(known, state.AgencyId, query.Language),
            state.OfficerId is { } officer ? new NamedStaff(officer, NameOf(officer)) : null,
            state.Terms?.DueOn,
            state.IsOverdue(WorkingCalendar.DayOf(now)),
            TrackingViewMaker.WaitingFor(state.Status, state.WaitsForComplainant),
            state.Level,
            identity && !seal.IsDestroyed ? CaseComplainant.Of(file.Filed.Complainant, seal) : null,
            identity && !seal.IsDestroyed ? new CaseContact(state.Contact.Channel, seal.Open(Fields.Contact, state.Contact.Address)) : null,
            CaseSubject.Of(state.Subject, known, seal, query.Language),
            state.Keys.CategoryId,
            state.Keys.Governorate,
            file.Text.Grievance.IncidentDate,
            seal.Open(Fields.Title, file.Text.Grievance.Title),
            seal.Open(Fields.Description, file.Text.Grievance.Description),
            seal.OpenOrNull(Fields.RemedySought, file.Text.Grievance.RemedySought),
            state.Confidential,
            file.Assistance(NameOf),
            file.Assessment(),
            [.. documents.Select(d => d with { Scan = scanned[d.DocumentId] })],
            [.. file.Steps(NameOf, actor.IsCentre, erasures)],
            [.. file.Notes(NameOf)],
            file.Question(),
            [.. file.Answers(NameOf)],
            file.Rating(),
            [.. file.Links()],
            [.. messages.Select(Message)],
            state.Erased,
            [.. state.Possible(now, actor).Where(DecisionNames.Staff.ContainsKey).Select(decision => DecisionNames.Staff[decision])]
        )
        {
            KindAnswers = ShownKindAnswer.Of(file.Text.Answers, known, seal, query.Language, identity),
            Correction = file.Correction(),
            EarlierVersions = file.Earlier(known, query.Language, identity),
            Duplicates = [.. file.Duplicates()],
            ChosenCategory = state.ChosenCategoryId ?? state.Keys.CategoryId,
        };

        string? NameOf(string? id) => id is null ? null : members.GetValueOrDefault(id)?.DisplayName;
    }

    private static CaseMessage Message(Notice notice) =>
        new(
            notice.Id,
            notice.Kind,
            notice.StaffId is null ? "complainant" : "staff",
            notice.Channel,
            Kebab.Of(notice.Status),
            notice.Attempts,
            notice.QueuedAt,
            notice.SentAt,
            notice.Failure,
            notice.BouncedAt
        );
}
