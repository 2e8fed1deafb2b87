using Ccs.Application.Administration.Directory;
using Ccs.Domain.Agencies;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A question that is not asked any more.</summary>
public sealed class QuestionRemovalModel : DirectoryChangePage
{
    [FromRoute(Name = "question")]
    public string Id { get; set; } = string.Empty;

    public override string Texts => "administration.questions.removal";

    public override string Back => $"{Root}/questions";

    public override string? Subject => QuestionForm.Of(It, Known, Site) + ": " + It.Text.In(Site.Language);

    public override IReadOnlyList<TrailStep> Trail => [.. base.Trail, Step("administration.questions.title", Back)];

    protected override bool Exists => Known.Questions.GetValueOrDefault(Id) is { IsAsked: true };

    private KindQuestionSet It => Known.Questions[Id].Latest;

    protected override Task Send(CancellationToken cancellation) =>
        Mediator.Send(new RemoveKindQuestion(Id, Reason, Version), cancellation);
}
