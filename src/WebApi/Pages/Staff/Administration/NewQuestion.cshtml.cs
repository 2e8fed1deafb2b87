using Ccs.Application.Administration.Directory;
using Ccs.Domain.Agencies;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>Another question that complaints about a service, or of a category, are asked.</summary>
public sealed class NewQuestionModel : QuestionForm
{
    [BindProperty]
    public string? ServiceId { get; set; }

    [BindProperty]
    public string? CategoryId { get; set; }

    [BindProperty]
    public string? Id { get; set; }

    public override string Texts => "administration.questions.new";

    /// <summary>Each with its agency.</summary>
    public IReadOnlyList<Choice> Services => ServiceChoices.Of(Known, Site);

    public IReadOnlyList<Choice> Categories => CategoryChoices.Of(Known, Site);

    protected override Task Send(CancellationToken cancellation) =>
        Mediator.Send(new AddKindQuestion(Id, ServiceId, CategoryId, Question(), Reason, Version), cancellation);

    protected override string FieldOf(string field) =>
        field switch
        {
            DirectoryRules.KindQuestionIdTaken => nameof(Id),
            DirectoryRules.KindQuestionOfOnePlace or DirectoryRules.KindQuestionsEnough => nameof(ServiceId),
            _ => base.FieldOf(field),
        };
}
