using Ccs.Application.Cases;
using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Application.Tracking;

/// <summary>Opens what is sealed, puts names to ids in the reader's language, and asks the rules what is possible now.</summary>
internal sealed class TrackingViewMaker(IDirectory directory, IComplaintSeals seals, IComplaintStreams streams, TimeProvider clock)
{
    private static readonly Dictionary<Decision, string> Words = new()
    {
        [Decision.ProvideInformation] = "provide-information",
        [Decision.Correct] = "correct",
        [Decision.AddDocument] = "add-document",
        [Decision.Rate] = "rate",
        [Decision.Accept] = "accept",
        [Decision.Reopen] = "reopen",
        [Decision.Withdraw] = "withdraw",
    };

    public async Task<TrackingView> Make(ComplaintTracking view, Language language, CancellationToken cancellation)
    {
        var known = await directory.Get(cancellation);
        var seal = await seals.Of(view.Id, cancellation);
        var now = clock.GetUtcNow();
        var state = view.State;
        var closing = state is { ClosedBecause: { } reason, ClosedAt: { } at } ? new TrackedClosing(reason, state.Rejection, at) : null;
        return new TrackingView(
            state.Code is { } code ? seal.Open(Fields.ComplaintCode, code.Text) : null,
            state.CaseNumber,
            state.Status,
            state.Round,
            Agency(known, state.AgencyId, language),
            state.FiledAt,
            state.Terms?.DueOn,
            state.IsOverdue(WorkingCalendar.DayOf(now)),
            WaitingFor(state.Status, state.WaitsForComplainant),
            [.. view.Timeline.Select(entry => Step(entry, seal))],
            view.Question is { } q
                ? new TrackedQuestion(
                    seal.Open(Fields.Text, q.Text),
                    q.AskedAt,
                    state.Waiting?.Until?.AddDays(-1),
                    !state.WaitsForComplainant,
                    state.ClockStands
                )
                : null,
            view.OfOriginal is { } told ? Answer(told, state.Round, seal)
                : view.Answer is { } a ? Answer(a, seal)
                : null,
            view.Rating is { } r ? new TrackedRating(r.Round, r.Score, seal.OpenOrNull(Fields.Comment, r.Comment), r.At) : null,
            closing,
            [.. view.Documents.Select(d => Document(d, seal))],
            [.. state.Possible(now, Actor.Complainant).Where(Words.ContainsKey).Select(decision => Words[decision])],
            Category(known, state.Keys.CategoryId, language),
            Category(known, state.ChosenCategoryId ?? state.Keys.CategoryId, language)
        )
        {
            KindAnswers = ShownKindAnswer.Of(view.KindAnswers, known, seal, language, identity: true),
            Correction = view.Correction is { } asked ? await Correction(state, asked, seal, cancellation) : null,
        };
    }

    public static NamedAgency? Agency(GovernmentDirectory known, string? id, Language language) =>
        id is null ? null : new NamedAgency(id, known.Agencies.GetValueOrDefault(id)?.Names.In(language) ?? id);

    private static NamedCategory Category(GovernmentDirectory known, string id, Language language) =>
        new(id, known.Categories.GetValueOrDefault(id)?.Names.In(language) ?? id);

    /// <summary>Whose move it is; null when nobody's.</summary>
    public static string? WaitingFor(ComplaintStatus status, bool waitsForComplainant) =>
        status switch
        {
            ComplaintStatus.Assigned => waitsForComplainant ? "complainant" : "agency",
            ComplaintStatus.Filed or ComplaintStatus.Answered => "complainant",
            ComplaintStatus.Verified => waitsForComplainant ? "complainant" : "agency",
            _ => null,
        };

    /// <summary>With what there is to mend, which is looked up only while it can be.</summary>
    private async Task<TrackedCorrection> Correction(
        Complaint state,
        SealedQuestion asked,
        IComplaintSeal seal,
        CancellationToken cancellation
    )
    {
        var text = (await streams.Text(state, cancellation)).Grievance;
        return new TrackedCorrection(
            seal.Open(Fields.Text, asked.Text),
            asked.AskedAt,
            state.Waiting?.Until?.AddDays(-1),
            !state.WaitsForComplainant,
            state.ClockStands,
            seal.Open(Fields.Title, text.Title),
            seal.Open(Fields.Description, text.Description),
            seal.OpenOrNull(Fields.RemedySought, text.RemedySought),
            state.Subject.AgencyId,
            state.Subject.ServiceId,
            state.Keys.CategoryId
        );
    }

    private static TimelineStep Step(TimelineEntry entry, IComplaintSeal seal)
    {
        var data = entry.Data;
        (string Key, object? Value)[] members =
        [
            ("agencyId", data.AgencyId),
            ("fromCategory", data.FromCategory),
            ("category", data.Category),
            ("deadline", data.Deadline),
            ("replyBy", data.ReplyBy),
            ("correctBy", data.CorrectBy),
            ("round", data.Round),
            ("score", data.Score),
            ("outcome", data.Outcome is { } outcome ? Kebab.Of(outcome) : null),
            ("level", data.Level is { } level ? Kebab.Of(level) : null),
            ("closing", data.Closing is { } closing ? Kebab.Of(closing) : null),
            ("rejection", data.Rejection is { } rejection ? Kebab.Of(rejection) : null),
            ("source", data.Source is { } source ? Kebab.Of(source) : null),
            ("text", seal.OpenOrNull(Fields.Text, data.Text)),
            ("reason", seal.OpenOrNull(Fields.Reason, data.Reason)),
        ];
        return new TimelineStep(
            entry.At,
            entry.Type,
            members.Where(m => m.Value is not null).ToDictionary(m => m.Key, m => m.Value!, StringComparer.Ordinal)
        );
    }

    private static TrackedAnswer Answer(SealedAnswer sealedAnswer, IComplaintSeal seal)
    {
        var answer = sealedAnswer.Answer;
        return new TrackedAnswer(
            sealedAnswer.Round,
            answer.Outcome,
            seal.Open(Fields.Text, answer.Text),
            seal.OpenOrNull(Fields.Remedy, answer.Remedy),
            sealedAnswer.AnsweredAt,
            [.. answer.Documents.Select(d => Document(new SharedDocument(d, sealedAnswer.AnsweredAt, DocumentSource.Staff), seal))],
            seal.OpenOrNull(Fields.NoRemedyReason, answer.NoRemedyReason)
        );
    }

    /// <summary>Never a file: it may tell of somebody else.</summary>
    private static TrackedAnswer Answer(OriginalAnswered told, int round, IComplaintSeal seal) =>
        new(
            round,
            told.Outcome,
            seal.OpenOrNull(Fields.Text, told.Text),
            seal.OpenOrNull(Fields.Remedy, told.Remedy),
            told.At,
            [],
            seal.OpenOrNull(Fields.NoRemedyReason, told.NoRemedyReason),
            OfOriginal: true
        );

    private static TrackedDocument Document(SharedDocument shared, IComplaintSeal seal)
    {
        var document = shared.Document;
        return new TrackedDocument(
            document.DocumentId,
            seal.Open(Fields.FileName, document.FileName),
            document.MediaType,
            document.Size,
            shared.AddedAt,
            shared.Source
        );
    }
}
