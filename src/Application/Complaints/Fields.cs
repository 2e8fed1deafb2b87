namespace Ccs.Application.Complaints;

/// <summary>Names of the sealed fields, authenticated with each value.
/// Stored for ever in the sense that a renamed field opens nothing old.</summary>
public static class Fields
{
    public const string FullName = "complainant.full-name";
    public const string BirthDate = "complainant.birth-date";
    public const string NationalNumber = "complainant.national-number";
    public const string Governorate = "complainant.governorate";
    public const string Address = "complainant.address";
    public const string ComplaintCode = "complaint-code";
    public const string Contact = "contact.address";
    public const string PersonName = "subject.person-name";
    public const string PersonPosition = "subject.person-position";
    public const string Title = "grievance.title";
    public const string Description = "grievance.description";
    public const string RemedySought = "grievance.remedy-sought";
    public const string FileName = "document.file-name";
    public const string FileHash = "document.sha256";
    public const string FileKey = "document.key";
    public const string Reason = "reason";
    public const string Text = "text";
    public const string Remedy = "answer.remedy";
    public const string NoRemedyReason = "answer.no-remedy-reason";
    public const string TextForLinked = "answer.text-for-linked";
    public const string Comment = "rating.comment";
    public const string Reply = "idempotency.reply";
    public const string BatchTitle = "batch.title";
    public const string BatchContent = "batch.content";

    /// <summary>Of a question of a kind: no answer can stand in the place of another.</summary>
    public static string AnswerTo(string questionId) => $"answer-of-kind.{questionId}";
}
