using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;

namespace Ccs.Application.Cases;

/// <summary>The parameters of a step as staff read them: ids, dates, words of the lists, and texts opened.</summary>
internal static class CaseStepData
{
    public static IReadOnlyDictionary<string, object> Of(IComplaintEvent @event, IComplaintSeal seal, Func<string?, string?> nameOf) =>
        Members(@event, seal, nameOf).Where(m => m.Value is not null).ToDictionary(m => m.Key, m => m.Value!, StringComparer.Ordinal);

    private static (string Key, object? Value)[] Members(IComplaintEvent @event, IComplaintSeal seal, Func<string?, string?> nameOf) =>
        @event switch
        {
            ComplaintFiled e =>
            [
                ("documents", e.Documents.Count),
                ("assistedBy", e.Assistance?.StaffId),
                ("assistantName", nameOf(e.Assistance?.StaffId)),
            ],
            ComplaintVerifiedV2 e => [("caseNumber", e.CaseNumber)],
            CaseNumberGiven e => [("caseNumber", e.CaseNumber)],
            ContactChanged e => [("channel", Kebab.Of(e.Contact.Channel))],
            ComplaintAssigned e => [.. Place(e.AgencyId, e.Desk, e.Terms), ("by", Kebab.Of(e.By))],
            ComplaintReferred e => [("fromAgencyId", e.FromAgencyId), .. Place(e.AgencyId, e.Desk, e.Terms)],
            ComplaintSucceeded e => [("fromAgencyId", e.FromAgencyId), .. Place(e.AgencyId, e.Desk, e.Terms), ("level", Kebab.Of(e.Level))],
            ComplaintReturned e => [("agencyId", e.AgencyId), ("deadline", e.Terms?.DueOn)],
            CentreAsked e => [("agencyId", e.AgencyId)],
            ComplaintReopened e => [("round", e.Round), ("fromAgencyId", e.FromAgencyId), .. Place(e.AgencyId, e.Desk, e.Terms)],
            OfficerAppointed e => [("officerId", e.OfficerId), ("officerName", nameOf(e.OfficerId))],
            OfficerReleased e => [("officerId", e.OfficerId), ("officerName", nameOf(e.OfficerId)), ("cause", Kebab.Of(e.Cause))],
            ComplaintAssessed e => [("severity", e.Severity), ("safety", e.Safety), ("urgent", e.Urgent)],
            ComplaintRecategorised e => [("fromCategory", e.FromCategoryId), ("category", e.CategoryId)],
            InterimReplySent e => [("text", seal.Open(Fields.Text, e.Text))],
            SubjectHeard e => [("heardAt", e.HeardAt), ("text", seal.Open(Fields.Text, e.Text))],
            InformationRequested e =>
            [
                ("text", seal.Open(Fields.Text, e.Text)),
                ("stopsClock", e.StopsClock),
                ("replyBy", e.LapsesOn?.AddDays(-1)),
            ],
            QuestionReminderRaised e => [("replyBy", e.LapsesOn.AddDays(-1))],
            QuestionLapsed e => [("deadline", e.Terms.DueOn)],
            InformationProvided e =>
            [
                ("text", seal.Open(Fields.Text, e.Text)),
                ("deadline", e.Terms?.DueOn),
                ("documents", e.Documents.Count),
            ],
            CorrectionRequested e => [("text", seal.Open(Fields.Text, e.Missing)), ("correctBy", e.LapsesOn.AddDays(-1))],
            CorrectionReminderRaised e => [("correctBy", e.LapsesOn.AddDays(-1))],
            CorrectionLapsed e => [("deadline", e.Terms?.DueOn)],
            ComplaintCorrected e => [("deadline", e.Terms?.DueOn), ("documents", e.Documents.Count)],
            DocumentAdded e => [("documentId", e.Document.DocumentId), ("source", Kebab.Of(e.Source)), ("shared", e.Shared)],
            NoteAdded e => [("noteId", e.NoteId)],
            DeadlineExtended e => [("from", e.From), ("deadline", e.Terms.DueOn)],
            DeadlineMoved e => [("from", e.From), ("deadline", e.Terms.DueOn), ("userId", e.StaffId), ("userName", nameOf(e.StaffId))],
            DeadlineMissed e =>
            [
                ("round", e.Round),
                ("deadline", e.DueOn),
                ("agencyId", e.AgencyId),
                ("desk", e.Desk is { } desk ? Kebab.Of(desk) : null),
                ("officerId", e.OfficerId),
                ("officerName", nameOf(e.OfficerId)),
            ],
            DeadlineReminderRaised e => [("deadline", e.DueOn)],
            TriageReminderRaised e => [("since", e.Since)],
            ComplaintEscalated e =>
            [
                ("level", Kebab.Of(e.Level)),
                ("supervisorId", e.SupervisorId),
                ("cause", Kebab.Of(e.Cause)),
                ("nextOn", e.NextOn),
            ],
            ComplaintAnswered e => [("round", e.Round), ("outcome", Kebab.Of(e.Answer.Outcome)), ("late", e.Late)],
            AnswerRated e => [("round", e.Round), ("score", e.Score), ("comment", seal.OpenOrNull(Fields.Comment, e.Comment))],
            ComplaintClosed e =>
            [
                ("closing", Kebab.Of(e.Reason)),
                ("rejection", e.Rejection is { } rejection ? Kebab.Of(rejection) : null),
            ],
            ComplaintsLinked e => [("complaintId", e.OtherId), ("kind", Kebab.Of(e.Kind))],
            DuplicateJoined e => [("complaintId", e.OtherId)],
            OriginalAnswered e => [("outcome", Kebab.Of(e.Outcome)), ("text", seal.OpenOrNull(Fields.Text, e.Text))],
            StaffBarred e =>
            [
                ("userId", e.StaffId),
                ("userName", nameOf(e.StaffId)),
                ("inDoubt", e.InDoubt),
                ("byName", e.Reason is null ? true : null),
            ],
            StaffBarLifted e => [("userId", e.StaffId), ("userName", nameOf(e.StaffId)), ("byName", e.Reason is null ? true : null)],
            IdentityOpened e => [("userId", e.StaffId), ("userName", nameOf(e.StaffId))],
            PersonalDataErased e => [("cause", Kebab.Of(e.Cause))],
            _ => [],
        };

    private static (string Key, object? Value)[] Place(string agencyId, Desk desk, DeadlineTerms terms) =>
        [
            ("agencyId", agencyId),
            ("desk", Kebab.Of(desk)),
            ("deadline", terms.DueOn),
            ("policy", $"{terms.PolicyId} v{terms.PolicyVersion}"),
        ];
}
