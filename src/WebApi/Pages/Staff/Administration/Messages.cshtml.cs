using Ccs.Application.Administration.Templates;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>The messages that the system sends, kind by kind, in each language.</summary>
public sealed class MessagesModel : AdministrationPage
{
    public IReadOnlyList<IGrouping<string, MessageTemplateView>> Kinds { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation) =>
        Kinds = [.. (await Mediator.Send(new GetTemplates(), cancellation)).Messages.GroupBy(message => message.Kind)];
}
