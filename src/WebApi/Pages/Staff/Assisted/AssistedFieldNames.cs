using Ccs.Application.Complaints;
using Ccs.Domain.Agencies;
using Ccs.WebApi.Site.Filing;
using Ccs.WebApi.Site.Forms;

namespace Ccs.WebApi.Pages.Staff.Assisted;

/// <summary>Fields of the command, with the fields of the page that they come from, in the order of the page.</summary>
internal static class AssistedFieldNames
{
    private static readonly (string Command, string Page)[] All =
    [
        ("Assistance.Reason", nameof(AssistedFields.Reason)),
        ("Language", nameof(AssistedFields.Language)),
        ("Subject.Kind", nameof(AssistedFields.About)),
        ("Subject.AgencyId", nameof(AssistedFields.Place)),
        ("Subject.ServiceId", nameof(AssistedFields.Place)),
        ("Subject.PersonName", nameof(AssistedFields.PersonName)),
        ("Subject.PersonPosition", nameof(AssistedFields.PersonPosition)),
        ("Category", nameof(AssistedFields.Category)),
        (FileComplaint.AnswersField, nameof(AssistedFields.Given)),
        ("Title", nameof(AssistedFields.Subject)),
        ("Description", nameof(AssistedFields.Description)),
        ("IncidentDate", nameof(AssistedFields.When)),
        ("Governorate", nameof(AssistedFields.Governorate)),
        ("RemedySought", nameof(AssistedFields.Remedy)),
        ("UploadIds", FormWithFilesAttribute.Files),
        ("Complainant.FullName", nameof(AssistedFields.FullName)),
        ("Complainant.BirthDate", nameof(AssistedFields.Born)),
        ("Complainant.Nationality", nameof(AssistedFields.Iraqi)),
        ("Complainant.NationalNumber", nameof(AssistedFields.NationalNumber)),
        ("Complainant.Governorate", nameof(AssistedFields.Home)),
        ("Complainant.Address", nameof(AssistedFields.Address)),
        ("Contact.Channel", nameof(AssistedFields.Channel)),
        ("Contact.Email", nameof(AssistedFields.Email)),
        ("Contact.Phone", nameof(AssistedFields.Phone)),
        ("Consent", nameof(AssistedFields.Consent)),
        ("IdempotencyKey", string.Empty),
    ];

    /// <summary>What belongs to no field stands above all.</summary>
    public static string Of(string command) =>
        All.FirstOrDefault(pair => pair.Command.Equals(command, StringComparison.OrdinalIgnoreCase)).Page ?? string.Empty;

    public static IEnumerable<string> OfCommand(IReadOnlyList<KindQuestionSet> questions) =>
        All.Select(pair => pair.Command).Concat(questions.Select(question => $"{FileComplaint.AnswersField}.{question.Id}"));

    /// <param name="answers">How many questions of the kind there are.</param>
    public static IReadOnlyList<string> InOrder(int answers) =>
        [.. All.SelectMany(pair => pair.Page == nameof(AssistedFields.Given) ? Answers(answers) : [pair.Page]).Distinct()];

    private static IEnumerable<string> Answers(int count) =>
        Enumerable
            .Range(0, count)
            .SelectMany(at =>
                new[] { nameof(GivenAnswer.Text), nameof(GivenAnswer.Date) }.Select(part => $"{nameof(AssistedFields.Given)}[{at}].{part}")
            );
}
