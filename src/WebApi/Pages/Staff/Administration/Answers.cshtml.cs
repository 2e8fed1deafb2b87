using Ccs.Application.Administration.Templates;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Templates;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>The texts that officers start an answer from.</summary>
public sealed class AnswersModel(IDirectory directory) : AdministrationPage
{
    public IReadOnlyList<AnswerTemplate> Answers { get; private set; } = [];

    public GovernmentDirectory Known { get; private set; } = GovernmentDirectory.Empty;

    public async Task OnGet(CancellationToken cancellation)
    {
        Known = await directory.Get(cancellation);
        Answers = (await Mediator.Send(new GetTemplates(), cancellation)).Answers;
    }
}
