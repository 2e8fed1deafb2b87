using Ccs.Application.Administration.Templates;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A message as it ships again.</summary>
public sealed class MessageRestorationModel : MessageForm
{
    public override string Texts => "administration.messages.restore";

    protected override Task Send(CancellationToken cancellation) =>
        Mediator.Send(new RestoreMessageTemplate(Kind, Spoken, Reason, Version), cancellation);
}
