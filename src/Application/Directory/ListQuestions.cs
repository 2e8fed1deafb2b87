using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using MediatR;

namespace Ccs.Application.Directory;

/// <summary>What a complaint of this kind is asked besides: the questions of the service first, then those of the category.</summary>
/// <param name="AgencyId">May be missing; a service that is not of it has no questions.</param>
/// <param name="ServiceId">May be missing.</param>
/// <param name="CategoryId">May be missing; with the questions of the category above it.</param>
/// <param name="Language">Of the words.</param>
public sealed record ListQuestions(string? AgencyId, string? ServiceId, string? CategoryId, Language Language)
    : IRequest<IReadOnlyList<QuestionItem>>;

/// <param name="Id">The answer's name in <c>answers</c>.</param>
/// <param name="Version">Counts up with each change.</param>
/// <param name="Kind">Of the answer: text, choice, number (digits alone) or date.</param>
/// <param name="Text">The question.</param>
/// <param name="Why">Why it is asked.</param>
/// <param name="Choices">With <c>choice</c>; else empty.</param>
/// <param name="Required">It has to be answered.</param>
/// <param name="Identifies">The agency does not see the answer where the complaint is confidential.</param>
public sealed record QuestionItem(
    string Id,
    int Version,
    AnswerKind Kind,
    string Text,
    string Why,
    IReadOnlyList<QuestionChoiceItem> Choices,
    bool Required,
    bool Identifies
);

/// <param name="Id">The answer.</param>
/// <param name="Name">In words.</param>
public sealed record QuestionChoiceItem(string Id, string Name);

internal sealed class ListQuestionsHandler(IDirectory directory) : IRequestHandler<ListQuestions, IReadOnlyList<QuestionItem>>
{
    public async Task<IReadOnlyList<QuestionItem>> Handle(ListQuestions query, CancellationToken cancellationToken)
    {
        var known = await directory.Get(cancellationToken);
        return
        [
            .. known
                .QuestionsFor(query.AgencyId, query.ServiceId, query.CategoryId)
                .Select(question => new QuestionItem(
                    question.Id,
                    question.Version,
                    question.Kind,
                    question.Text.In(query.Language),
                    question.Why.In(query.Language),
                    [.. question.Choices.Select(choice => new QuestionChoiceItem(choice.Id, choice.Names.In(query.Language)))],
                    question.Required,
                    question.Identifies
                )),
        ];
    }
}
