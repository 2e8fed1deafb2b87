using Ccs.Application.Administration.Templates;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Templates;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A change of one text for answers.</summary>
public abstract class AnswerForm : TemplateForm
{
    /// <summary>In the place of an id: there is none yet.</summary>
    protected const string New = "new";

    [FromRoute]
    public string Id { get; set; } = New;

    public AnswerTemplate? Answer { get; private set; }

    public IReadOnlyList<string> AnswerFields { get; private set; } = [];

    public GovernmentDirectory Known { get; private set; } = GovernmentDirectory.Empty;

    /// <summary>A form for a text that there is not yet.</summary>
    protected virtual bool MakesNew => false;

    public override string Back => $"{Root}/answers";

    public override string? Subject => Answer?.Titles.In(Site.Language);

    public override IReadOnlyList<TrailStep> Trail => [.. base.Trail, Step("administration.answers.title", Back)];

    protected override async Task<long?> Load(CancellationToken cancellation)
    {
        Known = await HttpContext.RequestServices.GetRequiredService<IDirectory>().Get(cancellation);
        var templates = await Mediator.Send(new GetTemplates(), cancellation);
        Answer = templates.Answers.SingleOrDefault(answer => answer.Id == Id);
        AnswerFields = templates.AnswerFields;
        return Answer is null && !(MakesNew && Id == New) ? null : templates.Version;
    }
}
