using Ccs.Domain.Time;

namespace Ccs.Domain.Agencies;

public sealed partial record GovernmentDirectory
{
    /// <summary>The root of the tree.</summary>
    public Agency Centre => Agencies.Values.First(agency => agency.ParentId is null);

    public bool HasActiveAgency(string id) => Agencies.TryGetValue(id, out var agency) && !agency.Retired;

    /// <summary>It can be named in a new complaint: neither it nor its agency is retired.</summary>
    public bool HasActiveService(string id) =>
        Services.TryGetValue(id, out var service) && !service.Retired && HasActiveAgency(service.AgencyId);

    /// <summary>It can be chosen for a new complaint: neither it nor the category above it is retired.</summary>
    public bool HasActiveCategory(string id) =>
        Categories.TryGetValue(id, out var category)
        && !category.Retired
        && (category.ParentId is null || HasActiveCategory(category.ParentId));

    /// <summary>The agency, its parent, and so on up to the centre.</summary>
    public IReadOnlyList<string> LineOf(string agencyId)
    {
        var line = new List<string>();
        var agency = Agencies.GetValueOrDefault(agencyId);
        while (agency is not null && !line.Contains(agency.Id))
        {
            line.Add(agency.Id);
            agency = agency.ParentId is null ? null : Agencies.GetValueOrDefault(agency.ParentId);
        }

        return line;
    }

    /// <summary>The agency and everything below it.</summary>
    public IReadOnlyList<string> SubtreeOf(string agencyId) =>
        [.. Agencies.Keys.Where(id => LineOf(id).Contains(agencyId)).Order(StringComparer.Ordinal)];

    public AgencyPlace PlaceOf(string agencyId) => new(agencyId, Agencies[agencyId].ParentId, Centre.Id);

    /// <summary>The first level of a category: reports and policies speak of these.</summary>
    public string TopCategoryOf(string categoryId) => Categories.GetValueOrDefault(categoryId)?.ParentId ?? categoryId;

    /// <summary>
    /// The policy in force, each in its latest effective version: the one that names the agency and the category, else the agency, else the
    /// category, else the one for all. A sub-category itself goes before its first level; between two of the same reach, the later one.
    /// </summary>
    public DeadlinePolicy PolicyFor(string agencyId, string categoryId, DateOnly today)
    {
        var top = TopCategoryOf(categoryId);
        var policy = Policies
            .Where(p => p.EffectiveFrom <= today)
            .GroupBy(p => p.Id, StringComparer.Ordinal)
            .Select(versions => versions.MaxBy(p => p.Version)!)
            .Where(p => (p.AgencyId ?? agencyId) == agencyId)
            .Where(p => p.CategoryId is null || p.CategoryId == categoryId || p.CategoryId == top)
            .OrderByDescending(p =>
                (p.AgencyId is null ? 0 : 3)
                + (
                    p.CategoryId is null ? 0
                    : p.CategoryId == categoryId ? 2
                    : 1
                )
            )
            .ThenByDescending(p => p.EffectiveFrom)
            .ThenByDescending(p => p.At)
            .First();
        return new DeadlinePolicy(policy.Id, policy.Version, policy.AnswerWorkingDays);
    }

    /// <summary>The inhabitants of a governorate by the latest word that is not of a later year; null: nobody has said.</summary>
    public PopulationSet? PopulationOf(string governorateId, int year) =>
        Populations.Where(known => known.GovernorateId == governorateId && known.Year <= year).MaxBy(known => known.Year);

    /// <summary>Working days as the holidays stand now.</summary>
    public WorkingCalendar Calendar() =>
        new(
            Holidays.Where(h => h.Year is not null).Select(h => new DateOnly(h.Year!.Value, h.Month, h.Day)),
            Holidays.Where(h => h.Year is null).Select(h => (h.Month, h.Day))
        );

    /// <summary>The holiday that is kept on a day; null where there is none. Friday and Saturday are days off, and no holidays.</summary>
    public Holiday? HolidayOn(DateOnly day) =>
        Holidays.FirstOrDefault(h => (h.Year is not { } year || year == day.Year) && h.Month == day.Month && h.Day == day.Day);

    public bool IsKept(DateOnly day) => HolidayOn(day) is not null;
}
