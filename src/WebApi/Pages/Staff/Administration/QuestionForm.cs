using System.Globalization;
using System.Text.RegularExpressions;
using Ccs.Application.Administration;
using Ccs.Application.Administration.Directory;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Text;
using Ccs.WebApi.Site;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>What a question of a kind asks, and how: the fields that a new one and a changed one have in common.</summary>
public abstract partial class QuestionForm : DirectoryChangePage
{
    [BindProperty]
    public NamesForm Text { get; set; } = new();

    [BindProperty]
    public NamesForm Why { get; set; } = new();

    [BindProperty]
    public string? Kind { get; set; }

    /// <summary>One a line, in the same order in each language.</summary>
    [BindProperty]
    public NamesForm Choices { get; set; } = new();

    [BindProperty]
    public bool Required { get; set; }

    [BindProperty]
    public bool Identifies { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    public override string Back => $"{Root}/questions";

    public override IReadOnlyList<TrailStep> Trail => [.. base.Trail, Step("administration.questions.title", Back)];

    public IReadOnlyList<Choice> Kinds =>
        [.. Kebab.All<AnswerKind>().Select(kind => new Choice(kind, Site[$"administration.questions.kind.{kind}"]))];

    public IReadOnlyList<Choice> Places =>
        [.. Enumerable.Range(1, GovernmentDirectory.MostAsked).Select(place => new Choice($"{place}", Site.Number(place)))];

    /// <summary>Choices that are there already keep their ids while their English words are the same.</summary>
    protected virtual IReadOnlyList<QuestionChoice> Present => [];

    /// <summary>Of which service or category, in words.</summary>
    public static string Of(KindQuestionSet question, GovernmentDirectory known, SiteContext site) =>
        question.ServiceId is { } id && known.Services.TryGetValue(id, out var service)
            ? $"{known.Agencies[service.AgencyId].Names.In(site.Language)} – {service.Names.In(site.Language)}"
        : question.CategoryId is { } category && known.Categories.ContainsKey(category) ? CategoryChoices.Name(known, category, site)
        : question.Id;

    protected KindQuestionInput Question()
    {
        var number = int.TryParse(Digits.ToAscii(Place ?? string.Empty), CultureInfo.InvariantCulture, out var place) ? place : (int?)null;
        return new KindQuestionInput(Kind, Text.Input(), Why.Input(), ChoicesTyped(), Required, Identifies, number);
    }

    protected override string FieldOf(string field) =>
        field switch
        {
            DirectoryRules.KindQuestionChoices => $"{nameof(Choices)}.{nameof(NamesForm.Ckb)}",
            _ when ChoiceField().Match(field) is { Success: true } choice => $"{nameof(Choices)}."
                + (choice.Groups["language"] is { Success: true, Value: var language } ? language : nameof(NamesForm.En)),
            _ => field,
        };

    private List<QuestionChoiceInput> ChoicesTyped()
    {
        var (en, ckb, ar) = (Lines(Choices.En), Lines(Choices.Ckb), Lines(Choices.Ar));
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var all = new List<QuestionChoiceInput>();
        for (var at = 0; at < Math.Max(en.Length, Math.Max(ckb.Length, ar.Length)); at++)
        {
            var names = new NamesInput(en.ElementAtOrDefault(at), ckb.ElementAtOrDefault(at), ar.ElementAtOrDefault(at));
            all.Add(new QuestionChoiceInput(IdOf(names.En, at, taken), names));
        }

        return all;
    }

    private string IdOf(string? english, int at, HashSet<string> taken)
    {
        var slug = NotOfId().Replace((english ?? string.Empty).ToLowerInvariant(), "-").Trim('-');
        var id = Present.FirstOrDefault(choice => choice.Names.En == english)?.Id ?? slug[..Math.Min(slug.Length, LongestId)].Trim('-');
        return id.Length > 0 && char.IsAsciiLetter(id[0]) && taken.Add(id) ? id : $"choice-{at + 1}";
    }

    private static string[] Lines(string? text) =>
        (text ?? string.Empty).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private const int LongestId = 40;

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.None, 1000)]
    private static partial Regex NotOfId();

    [GeneratedRegex(@"^Choices\[\d+\](\.Names\.(?<language>En|Ckb|Ar))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ChoiceField();
}
