using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.WebApi.Site.Components;
using Ccs.WebApi.Site.Filing;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Ccs.WebApi.Pages.Track;

/// <summary>The complainant mends what the centre found missing; each field holds what is there now.</summary>
public sealed class CorrectModel(IDirectory directory) : TrackedFilesPage
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Description { get; set; }

    [BindProperty]
    public string? Remedy { get; set; }

    /// <summary>An agency, or an agency and its service: <c>interior/interior-passport</c>.</summary>
    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public IList<GivenAnswer> Given { get; set; } = [];

    public IReadOnlyList<KindQuestionSet> Questions { get; private set; } = [];

    public IReadOnlyList<Choice> Places { get; private set; } = [];

    /// <summary>What is asked for, and what there is.</summary>
    public TrackedCorrection Asked => Complaint.Correction!;

    protected override string Act => "correct";

    private string PlaceNow =>
        Asked.AgencyId is not { } agency ? FilingDraft.Unknown
        : Asked.ServiceId is { } service ? $"{agency}/{service}"
        : agency;

    public override async Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        Known = await directory.Get(HttpContext.RequestAborted);
        await base.OnPageHandlerSelectionAsync(context);
    }

    public void OnGet()
    {
        Prepare();
        if (Restored)
        {
            return;
        }

        (Title, Description, Remedy, Place) = (Asked.Title, Asked.Description, Asked.RemedySought, PlaceNow);
        Given = [.. Questions.Select(Answered)];
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        Prepare();
        var (agency, service) = Place?.Split('/') is [var one, var its] ? (one, its) : (Place, string.Empty);
        var stays = Place == PlaceNow;
        var command = new CorrectComplaint(ComplaintId, Title, Description, Remedy, UploadIds, stays ? Answers() : null)
        {
            AgencyId =
                stays ? null
                : agency == FilingDraft.Unknown ? string.Empty
                : agency,
            ServiceId = stays ? null : service,
        };
        return await Take(command, "correct", cancellation);
    }

    protected override string FieldOf(string field) =>
        field.ToLowerInvariant() switch
        {
            "remedysought" => nameof(Remedy),
            "agencyid" or "serviceid" => nameof(Place),
            var answer when answer.StartsWith($"{FileComplaint.AnswersField}.", StringComparison.Ordinal) => FieldOfAnswer(
                field.Split('.', 2)[1]
            ),
            _ => base.FieldOf(field),
        };

    protected override string Words(ValidationFailure failure, string field) =>
        FilingWords.For(failure, field.Split('.')[^1], Site) ?? base.Words(failure, field);

    private GovernmentDirectory Known { get; set; } = GovernmentDirectory.Empty;

    /// <summary>What is asked where it is now, and where else it could go.</summary>
    private void Prepare()
    {
        Questions = Known.QuestionsFor(Asked.AgencyId, Asked.ServiceId, Asked.Category);
        Places =
        [
            new Choice(FilingDraft.Unknown, Site["filing.agency.unknown"]),
            .. Known
                .Agencies.Values.Where(agency => !agency.Retired || agency.Id == Asked.AgencyId)
                .OrderBy(agency => agency.Names.In(Site.Language), StringComparer.CurrentCulture)
                .SelectMany(agency => Services(agency).Prepend(new Choice(agency.Id, agency.Names.In(Site.Language)))),
        ];
    }

    private IEnumerable<Choice> Services(Agency agency) =>
        Known
            .Services.Values.Where(service => service.AgencyId == agency.Id && (!service.Retired || service.Id == Asked.ServiceId))
            .OrderBy(service => service.Names.In(Site.Language), StringComparer.CurrentCulture)
            .Select(service => new Choice(
                $"{agency.Id}/{service.Id}",
                $"{agency.Names.In(Site.Language)} – {service.Names.In(Site.Language)}"
            ));

    private GivenAnswer Answered(KindQuestionSet question)
    {
        var value = Complaint.KindAnswers.FirstOrDefault(answer => answer.QuestionId == question.Id)?.Value;
        var day = question.Kind == AnswerKind.Date && FieldRules.TryDate(value, out var date) ? date : (DateOnly?)null;
        return new GivenAnswer
        {
            Id = question.Id,
            Text = question.Kind == AnswerKind.Date ? null : value,
            Date = DateParts.Of(day),
        };
    }

    /// <summary>Null where nothing is asked: what was answered before stays.</summary>
    private Dictionary<string, string?>? Answers() =>
        Questions.Count == 0
            ? null
            : Questions.ToDictionary(
                question => question.Id,
                question =>
                    Given.FirstOrDefault(given => given.Id == question.Id) is { } given
                        ? question.Kind == AnswerKind.Date
                            ? given.Date.Iso()
                            : given.Text
                        : null,
                StringComparer.Ordinal
            );

    private string FieldOfAnswer(string id)
    {
        var at = Given.IndexOf(Given.FirstOrDefault(given => given.Id == id)!);
        var date = Questions.FirstOrDefault(question => question.Id == id)?.Kind == AnswerKind.Date;
        return at < 0 ? string.Empty : $"{nameof(Given)}[{at}].{(date ? nameof(GivenAnswer.Date) : nameof(GivenAnswer.Text))}";
    }
}
