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
/// What the complainant said with an event, field by field: it is what the event's commitment covers and what a receipt opens. Missing
/// fields are left out. No field may be taken away or renamed: receipts are made again from the event. One that is added goes with a new
/// version of the event.
/// </summary>
public static class CommittedFields
{
    /// <summary>The event has words of the complainant that are committed to.</summary>
    public static bool Has(IComplaintEvent said) => said is ComplaintFiled or ComplaintCorrected or InformationProvided;

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
                ("contact.channel", Kebab.Of(e.Contact.Channel)),
                (Fields.Contact, seal.Open(Fields.Contact, e.Contact.Address)),
                ("category", e.Keys.CategoryId),
                ("governorate", e.Keys.Governorate),
                ("confidential", e.Confidential ? "true" : "false"),
                .. Texts(e.Subject, e.Grievance, seal),
                .. Texts(e.Answers ?? [], seal),
                .. Texts(e.Documents, seal),
            ],
            ComplaintCorrected e => [.. Texts(e.Subject, e.Grievance, seal), .. Texts(e.Answers ?? [], seal), .. Texts(e.Documents, seal)],
            InformationProvided e => [(Fields.Text, seal.Open(Fields.Text, e.Text)), .. Texts(e.Documents, seal)],
            _ => [],
        };

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
