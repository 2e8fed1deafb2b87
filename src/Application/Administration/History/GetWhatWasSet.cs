using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Shared;
using Ccs.Domain.Templates;
using MediatR;

namespace Ccs.Application.Administration.History;

/// <summary>What routing rules and answer templates were before they were removed: the event of a removal names none of it.</summary>
/// <param name="Ids">Of rules and templates.</param>
public sealed record GetWhatWasSet(IReadOnlyList<string> Ids) : IRequest<IReadOnlyDictionary<string, object>>;

internal sealed class GetWhatWasSetHandler(AdministrationDesk desk, IAdministrationLog log)
    : IRequestHandler<GetWhatWasSet, IReadOnlyDictionary<string, object>>
{
    /// <summary>Each is set a few times in its life.</summary>
    private const int Most = 5_000;

    private static readonly string[] Types = [EventNames.Of(typeof(RoutingRuleSet)), EventNames.Of(typeof(AnswerTemplateSet))];

    public async Task<IReadOnlyDictionary<string, object>> Handle(GetWhatWasSet query, CancellationToken cancellationToken)
    {
        desk.RequireReader();
        if (query.Ids.Count == 0)
        {
            return new Dictionary<string, object>(StringComparer.Ordinal);
        }

        var found = await log.Read(new AdministrationFilter(Types, query.Ids, null, Most), cancellationToken);
        return found
            .Select(record => record.Event)
            .GroupBy(HistoryKinds.IdOf, StringComparer.Ordinal)
            .ToDictionary(one => one.Key, one => one.First(), StringComparer.Ordinal);
    }
}
