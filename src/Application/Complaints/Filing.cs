using System.Globalization;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Text;

namespace Ccs.Application.Complaints;

/// <summary>Validated input on its way to the event: cleaned, normalised, and sealed.
/// The clear values live no longer than the call.</summary>
internal sealed class Filing(
    FileComplaint input,
    Guid id,
    DateTimeOffset now,
    Actor actor,
    IComplaintSeal seal,
    IReadOnlyList<Document> documents,
    IReadOnlyList<ReadAnswer> answers
)
{
    public Guid Id => id;

    public FileComplaint Input => input;

    public ContactAddress Contact { get; } = ContactRules.AddressOf(input.Contact!)!;

    public string? NationalNumber { get; } =
        string.IsNullOrWhiteSpace(input.Complainant!.NationalNumber) ? null : Digits.Ungrouped(input.Complainant.NationalNumber);

    public Eligibility Eligibility { get; } =
        new(FieldRules.Date(input.Complainant!.BirthDate!), input.Complainant.Nationality!.Trim().ToUpperInvariant());

    public ComplaintFiled ToEvent()
    {
        var kind = Kebab.Parse<SubjectKind>(input.Subject!.Kind!);
        var subject = new Subject(
            kind,
            Blank(input.Subject.AgencyId),
            Blank(input.Subject.ServiceId),
            Seal(Fields.PersonName, input.Subject.PersonName),
            Seal(Fields.PersonPosition, input.Subject.PersonPosition)
        );
        return new ComplaintFiled(
            now,
            id,
            Complainant(),
            new SealedContact(Contact.Channel, seal.Seal(Fields.Contact, Contact.Address)),
            subject,
            Grievance(),
            new GroupingKeys(kind, subject.ServiceId, input.Category!, input.Governorate!, Kebab.Parse<Language>(input.Language!))
            {
                Channel = input.Assistance is null ? input.Channel : FilingChannel.Assisted,
            },
            input.Confidential,
            documents,
            input.Assistance is { } assistance ? new Assistance(actor.Id, Seal(Fields.Reason, assistance.Reason)!.Value) : null
        )
        {
            Answers = answers.Sealed(seal),
        };
    }

    private SealedComplainant Complainant() =>
        new(
            Seal(Fields.FullName, input.Complainant!.FullName)!.Value,
            seal.Seal(Fields.BirthDate, Eligibility.BirthDate.ToString("O", CultureInfo.InvariantCulture)),
            Seal(Fields.NationalNumber, NationalNumber),
            Seal(Fields.Governorate, input.Complainant.Governorate),
            Seal(Fields.Address, input.Complainant.Address),
            Eligibility.Nationality
        );

    private Grievance Grievance() =>
        new(
            Seal(Fields.Title, input.Title)!.Value,
            Seal(Fields.Description, input.Description)!.Value,
            Seal(Fields.RemedySought, input.RemedySought),
            input.IncidentDate is { Length: > 0 } date ? FieldRules.Date(date) : null
        );

    private Sealed? Seal(string field, string? text) => Blank(text) is { } present ? seal.Seal(field, VisibleText.Clean(present)) : null;

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
