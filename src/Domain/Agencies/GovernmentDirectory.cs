using System.Collections.Immutable;

namespace Ccs.Domain.Agencies;

public sealed record Agency(string Id, string? ParentId, string Kind, Names Names, bool Retired = false);

public sealed record Service(string Id, string AgencyId, Names Names, bool Retired = false);

public sealed record Category(string Id, string? ParentId, Names Names);

public sealed record Governorate(string Id, bool InRegion, Names Names);

public sealed record Holiday(int? Year, int Month, int Day, Names Names);

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

    public ImmutableList<PolicySet> Policies { get; init; } = [];

    /// <summary>Folds one change. Never throws on a known event.</summary>
    public static GovernmentDirectory Evolve(GovernmentDirectory directory, IDirectoryEvent @event) => @event switch
    {
        AgencyRegistered e => directory with
        {
            Agencies = directory.Agencies.SetItem(e.Id, new Agency(e.Id, e.ParentId, e.Kind, e.Names)),
        },
        AgencyRetired e when directory.Agencies.TryGetValue(e.Id, out var agency) => directory with
        {
            Agencies = directory.Agencies.SetItem(e.Id, agency with { Retired = true }),
        },
        ServiceRegistered e => directory with { Services = directory.Services.SetItem(e.Id, new Service(e.Id, e.AgencyId, e.Names)) },
        ServiceRetired e when directory.Services.TryGetValue(e.Id, out var service) => directory with
        {
            Services = directory.Services.SetItem(e.Id, service with { Retired = true }),
        },
        CategoryRegistered e => directory with { Categories = directory.Categories.SetItem(e.Id, new Category(e.Id, e.ParentId, e.Names)) },
        GovernorateRegistered e => directory with
        {
            Governorates = directory.Governorates.SetItem(e.Id, new Governorate(e.Id, e.InRegion, e.Names)),
        },
        YearlyHolidayKept e => directory with { Holidays = directory.Holidays.Add(new Holiday(null, e.Month, e.Day, e.Names)) },
        HolidayKept e => directory with { Holidays = directory.Holidays.Add(new Holiday(e.Day.Year, e.Day.Month, e.Day.Day, e.Names)) },
        PolicySet e => directory with { Policies = directory.Policies.Add(e) },
        _ => directory,
    };
}
