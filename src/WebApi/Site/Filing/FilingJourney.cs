using Ccs.Domain.Agencies;

namespace Ccs.WebApi.Site.Filing;

/// <summary>Which questions a complaint is asked, in which order. Some follow from the answers to others.</summary>
public sealed class FilingJourney
{
    public const string Conditions = "conditions";
    public const string About = "about";
    public const string Agency = "agency";
    public const string Service = "service";
    public const string Person = "person";
    public const string Category = "category";
    public const string Kind = "kind";
    public const string What = "what";
    public const string When = "when";
    public const string Remedy = "remedy";
    public const string Documents = "documents";
    public const string You = "you";
    public const string Contact = "contact";
    public const string Identity = "identity";
    public const string Check = "check";

    private const string OfKind = "question-";

    private readonly FilingDraft _draft;

    public FilingJourney(FilingDraft draft, GovernmentDirectory directory)
    {
        _draft = draft;
        Questions = QuestionsOf(draft, directory);
        Pages = [.. Of(draft, directory, Questions)];
    }

    /// <summary>In their order, from the conditions to the check of the answers.</summary>
    public IReadOnlyList<string> Pages { get; }

    /// <summary>What complaints of this kind are asked besides, in their order.</summary>
    public IReadOnlyList<KindQuestionSet> Questions { get; }

    /// <summary>The page of one of them.</summary>
    public static string QuestionPage(string id) => OfKind + id;

    /// <summary>The address of a page, below its language.</summary>
    public static string PathOf(string page) => page == Conditions ? "/file" : $"/file/{page}";

    /// <summary>From 1.</summary>
    public int StepOf(string page) => At(page) + 1;

    /// <summary>Null at the beginning.</summary>
    public string? Before(string page) => At(page) > 0 ? Pages[At(page) - 1] : null;

    /// <summary>Where it goes on from a page whose answer is right.</summary>
    /// <param name="page">Of the journey.</param>
    /// <param name="changing">The reader came from the check of the answers, and goes back to it unless the change asks for more.</param>
    public string After(string page, bool changing) =>
        changing ? Pages.FirstOrDefault(other => !_draft.IsPassed(other)) ?? Check : Pages[At(page) + 1];

    /// <summary>The first question before this page that has no right answer yet,
    /// or that stands in the place of a page that is not asked.</summary>
    /// <returns>Null where the reader may be at the page.</returns>
    public string? Missing(string page) =>
        Pages.Contains(page, StringComparer.Ordinal)
            ? Pages.TakeWhile(other => other != page).FirstOrDefault(other => !_draft.IsPassed(other))
            : After(page, changing: true);

    private int At(string page) => Pages.Index().First(other => other.Item == page).Index;

    private static IReadOnlyList<KindQuestionSet> QuestionsOf(FilingDraft draft, GovernmentDirectory directory)
    {
        var filing = FilingCommand.Of(draft, default);
        return directory.QuestionsFor(filing.Subject!.AgencyId, filing.Subject.ServiceId, filing.Category);
    }

    private static IEnumerable<string> Of(FilingDraft draft, GovernmentDirectory directory, IReadOnlyList<KindQuestionSet> questions)
    {
        yield return Conditions;
        yield return About;
        yield return Agency;
        if (draft.About == "person")
        {
            yield return Person;
        }
        else if (directory.Services.Values.Any(service => service.AgencyId == draft.Agency && !service.Retired))
        {
            yield return Service;
        }

        yield return Category;
        if (directory.Categories.Values.Count(kind => kind.ParentId is not null && kind.ParentId == draft.Category && !kind.Retired) > 1)
        {
            yield return Kind;
        }

        string[] pages =
        [
            What,
            When,
            .. questions.Select(question => QuestionPage(question.Id)),
            Remedy,
            Documents,
            You,
            Contact,
            Identity,
            Check,
        ];
        foreach (var page in pages)
        {
            yield return page;
        }
    }
}
