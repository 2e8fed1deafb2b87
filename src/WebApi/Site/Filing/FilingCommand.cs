using Ccs.Application.Complaints;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;

namespace Ccs.WebApi.Site.Filing;

/// <summary>From answers to the command that the API sends as well. Nothing is judged here.</summary>
public static class FilingCommand
{
    /// <param name="draft">The answers so far.</param>
    /// <param name="language">In which the complainant reads.</param>
    /// <param name="asked">The questions of a kind that are asked now; null: none.</param>
    public static FileComplaint Of(FilingDraft draft, Language language, IReadOnlyCollection<string>? asked = null) =>
        new()
        {
            Language = Kebab.Of(language),
            Complainant = new ComplainantInput(
                draft.FullName,
                draft.Born.Iso(),
                draft.Iraqi == FilingDraft.Yes ? Eligibility.Iraqi : null,
                draft.NationalNumber,
                draft.Home,
                draft.Address
            ),
            Contact = ContactOf(draft.Channel, draft.Email, draft.Phone),
            Subject = Subject(draft),
            Category = draft.Kind is null or FilingDraft.None ? draft.Category : draft.Kind,
            RemedySought = draft.Remedy,
            Governorate = draft.Governorate,
            IncidentDate = draft.When.Iso(),
            Title = draft.Title,
            Description = draft.Description,
            Answers = Answers(draft, asked ?? []),
            UploadIds = [.. draft.Files.Select(file => file.Id)],
            Confidential = draft.Confidential == FilingDraft.Yes,
            Channel = FilingChannel.Web,
            IdempotencyKey = draft.Key,
        };

    /// <summary>Only the address of the channel that was chosen counts.</summary>
    public static ContactInput ContactOf(string? channel, string? email, string? phone) =>
        channel switch
        {
            "email" => new ContactInput(channel, email, null),
            "phone" => new ContactInput(channel, null, phone),
            _ => new ContactInput(channel, null, null),
        };

    private static Dictionary<string, string?>? Answers(FilingDraft draft, IReadOnlyCollection<string> asked)
    {
        var answers = asked
            .Where(id => !string.IsNullOrWhiteSpace(draft.Answers.GetValueOrDefault(id)?.Value))
            .ToDictionary(id => id, id => draft.Answers[id].Value, StringComparer.Ordinal);
        return answers.Count == 0 ? null : answers;
    }

    /// <summary>Answers to questions that are no longer asked stay in the draft and out of the command.</summary>
    private static SubjectInput Subject(FilingDraft draft)
    {
        var agency = draft.Agency == FilingDraft.Unknown ? null : draft.Agency;
        return draft.About == "person"
            ? new SubjectInput(draft.About, agency, null, draft.PersonName, draft.PersonPosition)
            : new SubjectInput(draft.About, agency, agency is null || draft.Service == FilingDraft.None ? null : draft.Service, null, null);
    }
}
