using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>The questions of services and categories that are asked now.</summary>
public sealed record ListKindQuestions : IRequest<KindQuestionsView>;

/// <param name="Version">Of the directory, for <c>If-Match</c>.</param>
/// <param name="Questions">By service or category, in the order of asking.</param>
public sealed record KindQuestionsView(long Version, IReadOnlyList<KindQuestionSet> Questions);

internal sealed class ListKindQuestionsHandler(AdministrationDesk desk, IDirectory directory)
    : IRequestHandler<ListKindQuestions, KindQuestionsView>
{
    public async Task<KindQuestionsView> Handle(ListKindQuestions query, CancellationToken cancellationToken)
    {
        desk.RequireAdministrator();
        var (known, version) = await directory.Load(cancellationToken);
        return new KindQuestionsView(
            version,
            [
                .. known
                    .Questions.Values.Where(question => question.IsAsked)
                    .Select(question => question.Latest)
                    .OrderBy(question => question.ServiceId ?? string.Empty, StringComparer.Ordinal)
                    .ThenBy(question => question.CategoryId ?? string.Empty, StringComparer.Ordinal)
                    .ThenBy(question => question.Place)
                    .ThenBy(question => question.Id, StringComparer.Ordinal),
            ]
        );
    }
}
