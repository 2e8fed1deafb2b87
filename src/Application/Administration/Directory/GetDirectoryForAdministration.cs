using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>The tree of agencies with those that are retired, and how much each has to do and by whom.</summary>
public sealed record GetDirectoryForAdministration : IRequest<DirectoryView>;

/// <param name="Version">Of the directory, for <c>If-Match</c>.</param>
/// <param name="Agencies">In the order of the tree: each agency is followed by those below it.</param>
public sealed record DirectoryView(long Version, IReadOnlyList<AgencyNode> Agencies);

/// <param name="Id">Never changes.</param>
/// <param name="ParentId">Null for the centre.</param>
/// <param name="Level">0 for the centre.</param>
/// <param name="Kind"><c>centre</c>, <c>ministry</c>, <c>department</c> or <c>governorate</c>.</param>
/// <param name="Names">In the three languages.</param>
/// <param name="Retired">Takes no new complaints.</param>
/// <param name="OpenCases">Assigned to it and not yet answered.</param>
/// <param name="Handlers">Active officers, heads and inspectors.</param>
public sealed record AgencyNode(
    string Id,
    string? ParentId,
    int Level,
    string Kind,
    Names Names,
    bool Retired,
    int OpenCases,
    int Handlers
);

internal sealed class GetDirectoryForAdministrationHandler(
    AdministrationDesk desk,
    IDirectory directory,
    ICaseCounts cases,
    IStaffAccountList accounts
) : IRequestHandler<GetDirectoryForAdministration, DirectoryView>
{
    public async Task<DirectoryView> Handle(GetDirectoryForAdministration query, CancellationToken cancellationToken)
    {
        desk.RequireAdministrator();
        var (known, version) = await directory.Load(cancellationToken);
        var open = await cases.OpenByAgency(cancellationToken);
        var handlers = await accounts.HandlersByAgency(cancellationToken);
        var below = known
            .Agencies.Values.OrderBy(a => a.Id, StringComparer.Ordinal)
            .ToLookup(a => a.ParentId ?? string.Empty, StringComparer.Ordinal);
        return new DirectoryView(version, [.. From(string.Empty, 0)]);

        IEnumerable<AgencyNode> From(string parent, int level) =>
            below[parent]
                .SelectMany(agency =>
                    From(agency.Id, level + 1)
                        .Prepend(
                            new AgencyNode(
                                agency.Id,
                                agency.ParentId,
                                level,
                                agency.Kind,
                                agency.Names,
                                agency.Retired,
                                open.GetValueOrDefault(agency.Id),
                                handlers.GetValueOrDefault(agency.Id)
                            )
                        )
                );
    }
}
