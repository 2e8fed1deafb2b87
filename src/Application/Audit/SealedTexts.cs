using Ccs.Application.Complaints;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Application.Audit;

/// <summary>
/// The words that are sealed in an event: what an opening for audit opens. Who filed, the contact and the complaint code are none of them
/// (an identity is opened by the centre, a code by nobody), nor are the keys and digests of files.
/// </summary>
internal static class SealedTexts
{
    /// <summary>Fields, as they are authenticated with their values, in the order of reading.</summary>
    public static IEnumerable<(string Field, Sealed Value)> Of(IComplaintEvent fact) =>
        Values(fact).Where(one => one.Value is not null).Select(one => (one.Field, one.Value!.Value));

    private static IEnumerable<(string Field, Sealed? Value)> Values(IComplaintEvent fact) =>
        fact switch
        {
            ComplaintFiled e =>
            [
                .. About(e.Subject),
                .. Words(e.Grievance),
                .. Answers(e.Answers),
                .. Names(e.Documents),
                (Fields.Reason, e.Assistance?.Reason),
            ],
            ComplaintCorrected e => [.. About(e.Subject), .. Words(e.Grievance), .. Answers(e.Answers), .. Names(e.Documents)],
            ComplaintReferred e => [(Fields.Reason, e.Reason)],
            ComplaintReturned e => [(Fields.Reason, e.Reason)],
            CentreAsked e => [(Fields.Reason, e.Reason)],
            ComplaintRecategorised e => [(Fields.Reason, e.Reason)],
            InterimReplySent e => [(Fields.Text, e.Text)],
            SubjectHeard e => [(Fields.Text, e.Text)],
            InformationRequested e => [(Fields.Text, e.Text)],
            InformationProvided e => [(Fields.Text, e.Text), .. Names(e.Documents)],
            CorrectionRequested e => [(Fields.Text, e.Missing)],
            DocumentAdded e => Names([e.Document]),
            NoteAdded e => [(Fields.Text, e.Text)],
            DeadlineExtended e => [(Fields.Reason, e.Reason)],
            DeadlineMoved e => [(Fields.Reason, e.Reason)],
            ComplaintEscalated e => [(Fields.Reason, e.Reason)],
            ComplaintAnswered e =>
            [
                (Fields.Text, e.Answer.Text),
                (Fields.Remedy, e.Answer.Remedy),
                (Fields.NoRemedyReason, e.Answer.NoRemedyReason),
                (Fields.TextForLinked, e.Answer.TextForLinked),
                .. Names(e.Answer.Documents),
            ],
            AnswerRated e => [(Fields.Comment, e.Comment)],
            ComplaintReopened e => [(Fields.Reason, e.Reason)],
            ComplaintClosed e => [(Fields.Reason, e.Text)],
            OriginalAnswered e => [(Fields.Text, e.Text), (Fields.Remedy, e.Remedy), (Fields.NoRemedyReason, e.NoRemedyReason)],
            StaffBarred e => [(Fields.Reason, e.Reason)],
            StaffBarLifted e => [(Fields.Reason, e.Reason)],
            IdentityOpened e => [(Fields.Reason, e.Reason)],
            SealedTextsOpened e => [(Fields.Reason, e.Reason)],
            _ => [],
        };

    private static (string Field, Sealed? Value)[] About(Subject subject) =>
        [(Fields.PersonName, subject.PersonName), (Fields.PersonPosition, subject.PersonPosition)];

    private static (string Field, Sealed? Value)[] Words(Grievance grievance) =>
        [(Fields.Title, grievance.Title), (Fields.Description, grievance.Description), (Fields.RemedySought, grievance.RemedySought)];

    private static IEnumerable<(string Field, Sealed? Value)> Answers(IReadOnlyList<KindAnswer>? answers) =>
        (answers ?? []).Select(answer => (Fields.AnswerTo(answer.QuestionId), (Sealed?)answer.Value));

    private static IEnumerable<(string Field, Sealed? Value)> Names(IReadOnlyList<Document> documents) =>
        documents.Select(document => (Fields.FileName, (Sealed?)document.FileName));
}
