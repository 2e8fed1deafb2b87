using Ccs.Application.Administration.Templates;
using Ccs.Application.Validation;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A change of one message in one language.</summary>
public abstract class MessageForm : TemplateForm
{
    [FromRoute]
    public string Kind { get; set; } = string.Empty;

    /// <summary>Of the message: ckb, ar or en.</summary>
    [FromRoute]
    public string Spoken { get; set; } = string.Empty;

    public MessageTemplateView Message { get; private set; } = null!;

    public string Address => $"{Root}/messages/{Kind}/{Spoken}";

    public override string Back => $"{Root}/messages";

    public override string? Subject => $"{Site[$"case.message.kind.{Kind}"]} – {Site[$"administration.language.{Spoken}"]}";

    public override IReadOnlyList<TrailStep> Trail => [.. base.Trail, Step("administration.messages.title", Back)];

    protected override async Task<long?> Load(CancellationToken cancellation)
    {
        var templates = await Mediator.Send(new GetTemplates(), cancellation);
        var found = templates.Messages.SingleOrDefault(message => message.Kind == Kind && Kebab.Of(message.Language) == Spoken);
        Message = found!;
        return found is null ? null : templates.Version;
    }
}
