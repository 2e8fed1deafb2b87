using System.Collections.Immutable;

namespace Ccs.Domain.Agencies;

public sealed record Agency(string Id, string? ParentId, string Kind, Names Names, bool Retired = false)
{
    /// <summary>Who took over from it; null for one that takes complaints, or was retired without anybody in its place.</summary>
    public string? SuccessorId { get; init; }
}

public sealed record Service(string Id, string AgencyId, Names Names, bool Retired = false);

public sealed record Category(string Id, string? ParentId, Names Names, bool Retired = false);

public sealed record Governorate(string Id, bool InRegion, Names Names);

/// <param name="Year">Null: every year.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">Of the month.</param>
/// <param name="Names">What is celebrated.</param>
public sealed record Holiday(int? Year, int Month, int Day, Names Names);

/// <summary>Complaints that name one agency go to another.</summary>
/// <param name="Id">Of the rule.</param>
/// <param name="AgencyId">The agency that is named.</param>
/// <param name="ServiceId">Only those about this service; null: about any.</param>
/// <param name="CategoryId">Only those of this category (or below it); null: of any.</param>
/// <param name="ToAgencyId">Where they go.</param>
public sealed record RoutingRule(string Id, string AgencyId, string? ServiceId, string? CategoryId, string ToAgencyId);

/// <summary>The reference data as it stands: the fold of its events. Lookups only; it knows no complaint.</summary>
public sealed partial record GovernmentDirectory
{
    /// <summary>The one stream that holds the directory.</summary>
    public static readonly Guid StreamId = new("d14ec704-0000-8000-8000-000000000001");

    public static readonly GovernmentDirectory Empty = new();

    public Guid Id { get; init; } = StreamId;

    public ImmutableDictionary<string, Agency> Agencies { get; init; } = ImmutableDictionary<string, Agency>.Empty;

    public ImmutableDictionary<string, Service> Services { get; init; } = ImmutableDictionary<string, Service>.Empty;

    public ImmutableDictionary<string, Category> Categories { get; init; } = ImmutableDictionary<string, Category>.Empty;

    public ImmutableDictionary<string, Governorate> Governorates { get; init; } = ImmutableDictionary<string, Governorate>.Empty;

    public ImmutableList<Holiday> Holidays { get; init; } = [];

    /// <summary>Yearly holidays that were kept once and are no more: what ships with the system does not bring them back.</summary>
    public ImmutableHashSet<(int Month, int Day)> DroppedYearly { get; init; } = [];

    public ImmutableList<PolicySet> Policies { get; init; } = [];

    /// <summary>One for each governorate and year, in the order in which they came.</summary>
    public ImmutableList<PopulationSet> Populations { get; init; } = [];

    public ImmutableDictionary<string, RoutingRule> RoutingRules { get; init; } = ImmutableDictionary<string, RoutingRule>.Empty;

    /// <summary>With those that are not asked any more: their answers are still read.</summary>
    public ImmutableDictionary<string, KindQuestion> Questions { get; init; } = ImmutableDictionary<string, KindQuestion>.Empty;
}
