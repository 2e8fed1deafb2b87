using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.Domain.Agencies;
using Ccs.WebApi.Site.Components;
using Ccs.WebApi.Site.Filing;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Ccs.WebApi.Pages.Track;

/// <summary>The complainant mends what the centre found missing; each field holds what is there now.</summary>
public sealed partial class CorrectModel(IDirectory directory) : TrackedFilesPage, IKindQuestions
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

    /// <summary>The place whose questions the form asks: another one may be chosen in it.</summary>
    [BindProperty]
    public string? AskedOf { get; set; }

    [BindProperty]
    public IList<GivenAnswer> Given { get; set; } = [];

    /// <summary>Another place was chosen than the one whose questions were asked; now they are those of that one.</summary>
    public bool AsksAnew { get; private set; }

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
        if (!Restored)
        {
            (Title, Description, Remedy, Place) = (Asked.Title, Asked.Description, Asked.RemedySought, PlaceNow);
        }

        Prepare();
        Ask();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        Place ??= PlaceNow;
        Prepare();
        if (Place != AskedOf && Questions.Any(question => Given.All(given => given.Id != question.Id)))
        {
            AsksAnew = true;
            Ask();
            return Page();
        }

        Ask();
        if (LacksAnswers())
        {
            return Page();
        }

        var (agency, service) = Named();
        var stays = Place == PlaceNow;
        var command = new CorrectComplaint(ComplaintId, Title, Description, Remedy, UploadIds, Answers())
        {
            AgencyId = stays ? null : agency ?? string.Empty,
            ServiceId = stays ? null : service ?? string.Empty,
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

    /// <summary>What is asked of what is chosen, and what else could be.</summary>
    private void Prepare()
    {
        var (agency, service) = Named();
        Questions = Known.QuestionsFor(agency, service, Asked.Category);
        Places = CorrectionPlaces.Of(Known, Asked, PlaceNow, Site);
    }

    /// <summary>The agency and the service that are chosen; null where none is.</summary>
    private (string? Agency, string? Service) Named() =>
        Place?.Split('/') switch
        {
            [FilingDraft.Unknown] => (null, null),
            [var agency, var service] => (agency, service),
            [var agency] => (agency, null),
            _ => (Asked.AgencyId, Asked.ServiceId),
        };
}
