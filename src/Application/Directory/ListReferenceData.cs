using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using MediatR;

namespace Ccs.Application.Directory;

/// <summary>Agencies that take complaints, parents before children.</summary>
public sealed record ListAgencies(Language Language) : IRequest<IReadOnlyList<AgencyItem>>;

/// <summary>Services, of one agency or of all.</summary>
public sealed record ListServices(string? AgencyId, Language Language) : IRequest<IReadOnlyList<ServiceItem>>;

/// <summary>The two levels of categories, without those that are retired.</summary>
public sealed record ListCategories(Language Language) : IRequest<IReadOnlyList<CategoryItem>>;

/// <summary>Governorates to choose from.</summary>
public sealed record ListGovernorates(Language Language) : IRequest<IReadOnlyList<GovernorateItem>>;

public sealed record AgencyItem(string Id, string? ParentId, string Kind, string Name);

public sealed record ServiceItem(string Id, string AgencyId, string Name);

public sealed record CategoryItem(string Id, string? ParentId, string Name);

public sealed record GovernorateItem(string Id, bool InRegion, string Name);

internal sealed class ListReferenceDataHandler(IDirectory directory)
    : IRequestHandler<ListAgencies, IReadOnlyList<AgencyItem>>,
        IRequestHandler<ListServices, IReadOnlyList<ServiceItem>>,
        IRequestHandler<ListCategories, IReadOnlyList<CategoryItem>>,
        IRequestHandler<ListGovernorates, IReadOnlyList<GovernorateItem>>
{
    public async Task<IReadOnlyList<AgencyItem>> Handle(ListAgencies query, CancellationToken cancellationToken)
    {
        var known = await directory.Get(cancellationToken);
        return
        [
            .. known
                .Agencies.Values.Where(a => !a.Retired)
                .Select(a => new AgencyItem(a.Id, a.ParentId, a.Kind, a.Names.In(query.Language)))
                .OrderBy(a => known.LineOf(a.Id).Count)
                .ThenBy(a => a.Id, StringComparer.Ordinal),
        ];
    }

    public async Task<IReadOnlyList<ServiceItem>> Handle(ListServices query, CancellationToken cancellationToken)
    {
        var known = await directory.Get(cancellationToken);
        return
        [
            .. known
                .Services.Values.Where(s => known.HasActiveService(s.Id))
                .Where(s => string.IsNullOrEmpty(query.AgencyId) || s.AgencyId == query.AgencyId)
                .Select(s => new ServiceItem(s.Id, s.AgencyId, s.Names.In(query.Language)))
                .OrderBy(s => s.Id, StringComparer.Ordinal),
        ];
    }

    public async Task<IReadOnlyList<CategoryItem>> Handle(ListCategories query, CancellationToken cancellationToken)
    {
        var known = await directory.Get(cancellationToken);
        return
        [
            .. known
                .Categories.Values.Where(c => known.HasActiveCategory(c.Id))
                .Select(c => new CategoryItem(c.Id, c.ParentId, c.Names.In(query.Language)))
                .OrderBy(c => c.ParentId is null ? 0 : 1)
                .ThenBy(c => c.Id, StringComparer.Ordinal),
        ];
    }

    public async Task<IReadOnlyList<GovernorateItem>> Handle(ListGovernorates query, CancellationToken cancellationToken)
    {
        var known = await directory.Get(cancellationToken);
        return
        [
            .. known
                .Governorates.Values.Select(g => new GovernorateItem(g.Id, g.InRegion, g.Names.In(query.Language)))
                .OrderByDescending(g => g.InRegion)
                .ThenBy(g => g.Id, StringComparer.Ordinal),
        ];
    }
}
