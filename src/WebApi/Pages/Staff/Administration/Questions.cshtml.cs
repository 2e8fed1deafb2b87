using Ccs.Application.Administration.Directory;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>What complaints about a service, or of a category, are asked besides.</summary>
public sealed class QuestionsModel(IDirectory directory) : AdministrationPage
{
    public GovernmentDirectory Known { get; private set; } = GovernmentDirectory.Empty;

    public IReadOnlyList<KindQuestionSet> Questions { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation)
    {
        Questions = (await Mediator.Send(new ListKindQuestions(), cancellation)).Questions;
        Known = (await directory.Load(cancellation)).State;
    }

    public string Of(KindQuestionSet question) => QuestionForm.Of(question, Known, Site);
}
