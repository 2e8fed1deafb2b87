using Ccs.Application.Administration.Templates;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A text that is not offered for answers any more.</summary>
public sealed class AnswerRemovalModel : AnswerForm
{
    public override string Texts => "administration.answers.removal";

    protected override Task Send(CancellationToken cancellation) =>
        Mediator.Send(new DropAnswerTemplate(Id, Reason, Version), cancellation);
}
