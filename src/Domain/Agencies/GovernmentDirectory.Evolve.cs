namespace Ccs.Domain.Agencies;

public sealed partial record GovernmentDirectory
{
    /// <summary>Folds one change. Never throws on a known event.</summary>
    public static GovernmentDirectory Evolve(GovernmentDirectory directory, IDirectoryEvent @event) =>
        @event switch
        {
            AgencyRegistered e => directory.With(new Agency(e.Id, e.ParentId, e.Kind, e.Names)),
            AgencyRenamed e => directory.WithAgency(e.Id, agency => agency with { Names = e.Names }),
            AgencyMoved e => directory.WithAgency(e.Id, agency => agency with { ParentId = e.ParentId }),
            AgencyRetired e => directory.WithAgency(e.Id, agency => agency with { Retired = true }),
            AgencySucceeded e => directory.WithAgency(e.Id, agency => agency with { Retired = true, SuccessorId = e.SuccessorId }),
            AgencyBroughtBack e => directory.WithAgency(e.Id, agency => agency with { Retired = false, SuccessorId = null }),
            ServiceRegistered e => directory.With(new Service(e.Id, e.AgencyId, e.Names)),
            ServiceRenamed e => directory.WithService(e.Id, service => service with { Names = e.Names }),
            ServiceMoved e => directory.WithService(e.Id, service => service with { AgencyId = e.AgencyId }),
            ServiceRetired e => directory.WithService(e.Id, service => service with { Retired = true }),
            ServiceBroughtBack e => directory.WithService(e.Id, service => service with { Retired = false }),
            CategoryRegistered e => directory.With(new Category(e.Id, e.ParentId, e.Names)),
            CategoryRenamed e => directory.WithCategory(e.Id, category => category with { Names = e.Names }),
            CategoryRetired e => directory.WithCategory(e.Id, category => category with { Retired = true }),
            CategoryBroughtBack e => directory.WithCategory(e.Id, category => category with { Retired = false }),
            GovernorateRegistered e => directory with
            {
                Governorates = directory.Governorates.SetItem(e.Id, new Governorate(e.Id, e.InRegion, e.Names)),
            },
            YearlyHolidayKept e => directory.Keeping(new Holiday(null, e.Month, e.Day, e.Names)),
            HolidayKept e => directory.Keeping(new Holiday(e.Day.Year, e.Day.Month, e.Day.Day, e.Names)),
            YearlyHolidayDropped e => directory.Dropping(null, e.Month, e.Day),
            HolidayDropped e => directory.Dropping(e.Day.Year, e.Day.Month, e.Day.Day),
            PolicySet e => directory with { Policies = directory.Policies.Add(e) },
            PopulationSet e => directory with
            {
                Populations = directory
                    .Populations.RemoveAll(known => known.GovernorateId == e.GovernorateId && known.Year == e.Year)
                    .Add(e),
            },
            RoutingRuleSet e => directory with
            {
                RoutingRules = directory.RoutingRules.SetItem(
                    e.Id,
                    new RoutingRule(e.Id, e.AgencyId, e.ServiceId, e.CategoryId, e.ToAgencyId)
                ),
            },
            RoutingRuleRemoved e => directory with { RoutingRules = directory.RoutingRules.Remove(e.Id) },
            KindQuestionSet e => directory.With(e),
            KindQuestionRemoved e => directory.WithoutQuestion(e),
            _ => directory,
        };

    private GovernmentDirectory With(Agency agency) => this with { Agencies = Agencies.SetItem(agency.Id, agency) };

    private GovernmentDirectory With(Service service) => this with { Services = Services.SetItem(service.Id, service) };

    private GovernmentDirectory With(Category category) => this with { Categories = Categories.SetItem(category.Id, category) };

    private GovernmentDirectory WithAgency(string id, Func<Agency, Agency> change) =>
        Agencies.TryGetValue(id, out var agency) ? With(change(agency)) : this;

    private GovernmentDirectory WithService(string id, Func<Service, Service> change) =>
        Services.TryGetValue(id, out var service) ? With(change(service)) : this;

    private GovernmentDirectory WithCategory(string id, Func<Category, Category> change) =>
        Categories.TryGetValue(id, out var category) ? With(change(category)) : this;

    /// <summary>The same day kept again has the later name.</summary>
    private GovernmentDirectory Keeping(Holiday holiday)
    {
        var without = Dropping(holiday.Year, holiday.Month, holiday.Day);
        return without with
        {
            Holidays = without.Holidays.Add(holiday),
            DroppedYearly = holiday.Year is null ? without.DroppedYearly.Remove((holiday.Month, holiday.Day)) : without.DroppedYearly,
        };
    }

    private GovernmentDirectory Dropping(int? year, int month, int day) =>
        this with
        {
            Holidays = Holidays.RemoveAll(h => h.Year == year && h.Month == month && h.Day == day),
            DroppedYearly = year is null ? DroppedYearly.Add((month, day)) : DroppedYearly,
        };
}
