using Ccs.Application.Complaints;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;

namespace Ccs.WebApi.Site.Filing;

/// <summary>The answers as the reader checks them: in words, in the order in which they were asked.</summary>
public static class FilingSummary
{
    // Fields of the command, by the question that asks for them.
    private static readonly (string Start, string Page)[] Questions =
    [
        ("Complainant.Nationality", FilingJourney.Conditions),
        ("Complainant", FilingJourney.You),
        ("Contact", FilingJourney.Contact),
        ("Subject.Kind", FilingJourney.About),
        ("Subject.AgencyId", FilingJourney.Agency),
        ("Subject.ServiceId", FilingJourney.Service),
        ("Subject.Person", FilingJourney.Person),
        ("Category", FilingJourney.Category),
        ("Title", FilingJourney.What),
        ("Description", FilingJourney.What),
        ("IncidentDate", FilingJourney.When),
        ("Governorate", FilingJourney.When),
        ("RemedySought", FilingJourney.Remedy),
        ("UploadIds", FilingJourney.Documents),
    ];

    /// <summary>Where an error of the whole filing leads to: the first row of its question;
    /// what belongs to no question stays where it is.</summary>
    public static string FieldOf(string field) =>
        field.StartsWith($"{FileComplaint.AnswersField}.", StringComparison.Ordinal)
            ? $"{FilingJourney.QuestionPage(field[(FileComplaint.AnswersField.Length + 1)..])}-0"
        : Questions.FirstOrDefault(question => field.StartsWith(question.Start, StringComparison.OrdinalIgnoreCase)) is { Page: { } page }
            ? $"{page}-0"
        : field;

    public static IReadOnlyList<Part> Of(FilingDraft draft, FilingJourney journey, GovernmentDirectory directory, SiteContext site)
    {
        var language = site.Language;
        var person = draft.About == "person";
        var kind = directory.Categories.GetValueOrDefault(draft.Kind ?? string.Empty)?.Names.In(language);
        var agency =
            draft.Agency == FilingDraft.Unknown
                ? site["filing.agency.unknown"]
                : directory.Agencies.GetValueOrDefault(draft.Agency ?? string.Empty)?.Names.In(language);
        return
        [
            Part.Of(
                "filing.check.about",
                journey,
                [
                    new("filing.about.short", person ? site["filing.about.person"] : site["filing.about.service"], FilingJourney.About),
                    new("filing.agency.short", agency, FilingJourney.Agency),
                    new(
                        "filing.service.short",
                        directory.Services.GetValueOrDefault(draft.Service ?? string.Empty)?.Names.In(language),
                        FilingJourney.Service
                    ),
                    new("filing.person-name.label", draft.PersonName, FilingJourney.Person),
                    new("filing.person-position.label", draft.PersonPosition, FilingJourney.Person),
                    new(
                        "filing.category.short",
                        directory.Categories.GetValueOrDefault(draft.Category ?? string.Empty)?.Names.In(language),
                        FilingJourney.Category
                    ),
                    new("filing.kind.short", kind, FilingJourney.Kind),
                ]
            ),
            Part.Of(
                "filing.what.title",
                journey,
                [
                    new("filing.subject.label", draft.Title, FilingJourney.What),
                    new("filing.description.label", draft.Description, FilingJourney.What),
                    new("filing.when.label", Day(draft.When.Iso(), site), FilingJourney.When),
                    new("filing.governorate.label", Governorate(draft.Governorate, directory, language), FilingJourney.When),
                    .. journey.Questions.Select(question => OfKind(question, draft, site)),
                    new("filing.remedy.short", draft.Remedy, FilingJourney.Remedy),
                    new("filing.files.title", Files(draft), FilingJourney.Documents),
                ]
            ),
            Part.Of(
                "filing.you.title",
                journey,
                [
                    new("filing.full-name.label", draft.FullName, FilingJourney.You),
                    new("filing.born.label", Day(draft.Born.Iso(), site), FilingJourney.You),
                    new("filing.national-number.label", draft.NationalNumber, FilingJourney.You),
                    new("filing.home.label", Governorate(draft.Home, directory, language), FilingJourney.You),
                    new("filing.address.label", draft.Address, FilingJourney.You),
                    new("filing.contact.short", draft.Channel == "phone" ? draft.Phone : draft.Email, FilingJourney.Contact),
                    new(
                        "filing.confidential.short",
                        site[draft.Confidential == FilingDraft.Yes ? "filing.confidential.yes" : "filing.confidential.no"],
                        FilingJourney.Identity
                    ),
                ]
            ),
        ];
    }

    private static Row OfKind(KindQuestionSet question, FilingDraft draft, SiteContext site)
    {
        var answer = draft.Answers.GetValueOrDefault(question.Id);
        var value = question.Kind switch
        {
            AnswerKind.Choice => question.Choices.FirstOrDefault(choice => choice.Id == answer?.Text)?.Names.In(site.Language),
            AnswerKind.Date => Day(answer?.Value, site),
            _ => answer?.Text,
        };
        return new Row("filing.answer.short", Blank(value), FilingJourney.QuestionPage(question.Id))
        {
            Heading = question.Text.In(site.Language),
        };
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string? Files(FilingDraft draft) =>
        draft.Files.Count == 0 ? null : string.Join('\n', draft.Files.Select(file => file.Name));

    private static string? Governorate(string? id, GovernmentDirectory directory, Language language) =>
        directory.Governorates.GetValueOrDefault(id ?? string.Empty)?.Names.In(language);

    private static string? Day(string? iso, SiteContext site) => FieldRules.TryDate(iso, out var day) ? site.Date(day) : null;

    /// <param name="Title">Key of its text.</param>
    /// <param name="Rows">Of questions that were asked.</param>
    public sealed record Part(string Title, IReadOnlyList<Row> Rows)
    {
        public static Part Of(string title, FilingJourney journey, IEnumerable<Row> rows) =>
            new(
                title,
                [
                    .. rows.Where(row => journey.Pages.Contains(row.Page, StringComparer.Ordinal))
                        .GroupBy(row => row.Page)
                        .SelectMany(page => page.Select((row, at) => row with { At = at })),
                ]
            );
    }

    /// <param name="Name">Key of its text.</param>
    /// <param name="Value">In words; null where nothing was answered.</param>
    /// <param name="Page">Where it is changed.</param>
    /// <param name="At">Its place among the rows of the page.</param>
    public sealed record Row(string Name, string? Value, string Page, int At = 0)
    {
        /// <summary>In the place of the name: words that administrators wrote.</summary>
        public string? Heading { get; init; }
    }
}
