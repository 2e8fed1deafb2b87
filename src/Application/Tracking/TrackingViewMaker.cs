using Ccs.Application.Cases;
using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
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
        var text = (await streams.Text(state, cancellation)).Grievance;
        var answer = TrackedAnswers.Last(view, seal);
        TrackedDocument[] documents = [.. view.Documents.Select(d => TrackedAnswers.Document(d, seal))];
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
            answer,
            view.Rating is { } r ? new TrackedRating(r.Round, r.Score, seal.OpenOrNull(Fields.Comment, r.Comment), r.At) : null,
            closing,
            documents,
            [.. state.Possible(now, Actor.Complainant).Where(Words.ContainsKey).Select(decision => Words[decision])],
            Category(known, state.Keys.CategoryId, language),
            Category(known, state.ChosenCategoryId ?? state.Keys.CategoryId, language)
        )
        {
            Complaint = Written(
                text,
                CaseSubject.Of(state.Subject, known, seal, language),
                [.. documents.Where(d => d.Source == DocumentSource.Complainant)],
                seal
            ),
            Answers = await Answers(state, answer, seal, cancellation),
            KindAnswers = ShownKindAnswer.Of(view.KindAnswers, known, seal, language, identity: true),
            Correction = view.Correction is { } asked ? Correction(state, asked, text, seal) : null,
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

    private static TrackedComplaint Written(Grievance text, CaseSubject subject, IReadOnlyList<TrackedDocument> own, IComplaintSeal seal) =>
        new(
            seal.Open(Fields.Title, text.Title),
            seal.Open(Fields.Description, text.Description),
            seal.OpenOrNull(Fields.RemedySought, text.RemedySought),
            text.IncidentDate,
            subject,
            own
        );

    /// <summary>Only what was reopened has more than the last one, and only for that the history is read.</summary>
    private async Task<IReadOnlyList<TrackedAnswer>> Answers(
        Complaint state,
        TrackedAnswer? last,
        IComplaintSeal seal,
        CancellationToken cancellation
    ) =>
        state.Round > 1 ? TrackedAnswers.OfAllRounds(await streams.History(state.Id, cancellation), seal)
        : last is null ? []
        : [last];

    private static TrackedCorrection Correction(Complaint state, SealedQuestion asked, Grievance text, IComplaintSeal seal)
    {
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
}
