using System.Globalization;
using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;

namespace Ccs.Application.Proof;

/// <param name="Name">Stands in receipts for ever: a renamed field would prove nothing old.</param>
/// <param name="Text">As it is stored.</param>
public sealed record CommittedField(string Name, string Text);

/// <summary>
/// What the complainant said or was told with an event, field by field: it is what the event's commitment covers and what a receipt opens.
/// Missing fields are left out. No field may be taken away or renamed: receipts are made again from the event. One that is added goes with
/// a new version of the event.
/// </summary>
public static class CommittedFields
{
    /// <summary>The event has words that are committed to: the complainant's, or shown to them. Of an event that was written before its
    /// kind had any there is no commitment.</summary>
    public static bool Has(IComplaintEvent said) =>
        IsOwn(said)
        || said
            is ContactChanged
                or DocumentAdded { Shared: true }
                or InformationRequested
                or InterimReplySent
                or ComplaintAnswered
                or DeadlineExtended
                or ComplaintReopened;

    /// <summary>The event has what the complainant says of the matter.</summary>
    public static bool IsOwn(IComplaintEvent said) => said is ComplaintFiled or ComplaintCorrected or InformationProvided;

    /// <summary>Nothing where the event has none, or the key is gone.</summary>
    /// <param name="said">The event.</param>
    /// <param name="seal">Of its complaint.</param>
    public static IReadOnlyList<CommittedField> Of(IComplaintEvent said, IComplaintSeal seal) =>
        seal.IsDestroyed
            ? []
            : [.. Texts(said, seal).Where(field => field.Text is not null).Select(field => new CommittedField(field.Name, field.Text!))];

    private static IEnumerable<(string Name, string? Text)> Texts(IComplaintEvent said, IComplaintSeal seal) =>
        said switch
        {
            ComplaintFiled e =>
            [
                .. Texts(e.Complainant, seal),
                .. Texts(e.Contact, seal),
                ("category", e.Keys.CategoryId),
                ("governorate", e.Keys.Governorate),
                ("confidential", e.Confidential ? "true" : "false"),
                .. Texts(e.Subject, e.Grievance, seal),
                .. Texts(e.Answers ?? [], seal),
                .. Texts(e.Documents, seal),
            ],
            ComplaintCorrected e => [.. Texts(e.Subject, e.Grievance, seal), .. Texts(e.Answers ?? [], seal), .. Texts(e.Documents, seal)],
            InformationProvided e => [(Fields.Text, seal.Open(Fields.Text, e.Text)), .. Texts(e.Documents, seal)],
            ContactChanged e => Texts(e.Contact, seal),
            DocumentAdded e => Texts([e.Document], seal),
            InformationRequested e => [(Fields.Text, seal.Open(Fields.Text, e.Text))],
            InterimReplySent e => [(Fields.Text, seal.Open(Fields.Text, e.Text))],
            ComplaintAnswered e => [("answer.agency", e.AgencyId), .. Texts(e.Answer, seal)],
            DeadlineExtended e =>
            [
                ("deadline.due-on", e.Terms.DueOn.ToString("O", CultureInfo.InvariantCulture)),
                (Fields.Reason, seal.Open(Fields.Reason, e.Reason)),
            ],
            ComplaintReopened e => [(Fields.Reason, seal.Open(Fields.Reason, e.Reason))],
            _ => [],
        };

    private static IEnumerable<(string Name, string? Text)> Texts(SealedContact contact, IComplaintSeal seal) =>
        [("contact.channel", Kebab.Of(contact.Channel)), (Fields.Contact, seal.Open(Fields.Contact, contact.Address))];

    private static IEnumerable<(string Name, string? Text)> Texts(Answer answer, IComplaintSeal seal) =>
        [
            ("answer.outcome", Kebab.Of(answer.Outcome)),
            (Fields.Text, seal.Open(Fields.Text, answer.Text)),
            (Fields.Remedy, seal.OpenOrNull(Fields.Remedy, answer.Remedy)),
            (Fields.NoRemedyReason, seal.OpenOrNull(Fields.NoRemedyReason, answer.NoRemedyReason)),
            .. Texts(answer.Documents, seal),
        ];

    private static IEnumerable<(string Name, string? Text)> Texts(SealedComplainant who, IComplaintSeal seal) =>
        [
            (Fields.FullName, seal.Open(Fields.FullName, who.FullName)),
            (Fields.BirthDate, seal.Open(Fields.BirthDate, who.BirthDate)),
            ("complainant.nationality", who.Nationality),
            (Fields.NationalNumber, seal.OpenOrNull(Fields.NationalNumber, who.NationalNumber)),
            (Fields.Governorate, seal.OpenOrNull(Fields.Governorate, who.Governorate)),
            (Fields.Address, seal.OpenOrNull(Fields.Address, who.Address)),
        ];

    private static IEnumerable<(string Name, string? Text)> Texts(Subject subject, Grievance grievance, IComplaintSeal seal) =>
        [
            ("subject.kind", Kebab.Of(subject.Kind)),
            ("subject.agency", subject.AgencyId),
            ("subject.service", subject.ServiceId),
            (Fields.PersonName, seal.OpenOrNull(Fields.PersonName, subject.PersonName)),
            (Fields.PersonPosition, seal.OpenOrNull(Fields.PersonPosition, subject.PersonPosition)),
            (Fields.Title, seal.Open(Fields.Title, grievance.Title)),
            (Fields.Description, seal.Open(Fields.Description, grievance.Description)),
            (Fields.RemedySought, seal.OpenOrNull(Fields.RemedySought, grievance.RemedySought)),
            ("grievance.incident-date", grievance.IncidentDate?.ToString("O", CultureInfo.InvariantCulture)),
        ];

    private static IEnumerable<(string Name, string? Text)> Texts(IReadOnlyList<KindAnswer> answers, IComplaintSeal seal) =>
        answers
            .Select(answer => (Name: Fields.AnswerTo(answer.QuestionId), answer.Value))
            .Select(answer => (answer.Name, seal.Open(answer.Name, answer.Value)));

    /// <summary>Files by their hash, each by its place, from 1.</summary>
    private static IEnumerable<(string Name, string? Text)> Texts(IReadOnlyList<Document> documents, IComplaintSeal seal) =>
        documents.Select(
            (document, at) =>
                (string.Create(CultureInfo.InvariantCulture, $"document.{at + 1}.sha256"), seal.Open(Fields.FileHash, document.Sha256))
        );
}
