using Ccs.Application.Administration.History;
using Ccs.Domain.Agencies;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>Changes of the directory.</summary>
public sealed partial class HistoryWords
{
    /// <summary>What was changed, as it is called now; what is new, as it was called then.</summary>
    private string NameInDirectory(AdministrationStep step) =>
        step.Data switch
        {
            AgencyRegistered e => e.Names.In(site.Language),
            ServiceRegistered e => e.Names.In(site.Language),
            CategoryRegistered e => e.Names.In(site.Language),
            GovernorateRegistered e => e.Names.In(site.Language),
            HolidayKept e => $"{e.Names.In(site.Language)} – {site.Date(e.Day)}",
            HolidayDropped e => site.Date(e.Day),
            HolidayDeadlinesMoved e => site.Date(e.Day),
            YearlyHolidayKept e => $"{e.Names.In(site.Language)} – {Yearly(e.Month, e.Day)}",
            YearlyHolidayDropped e => Yearly(e.Month, e.Day),
            PolicySet e => site.Counted("administration.policies.days", e.AnswerWorkingDays),
            PopulationSet e => $"{Governorate(e.GovernorateId)} – {site.Number(e.Year)}",
            RoutingRuleSet e => Agency(e.AgencyId),
            KindQuestionSet e => e.Text.In(site.Language),
            KindQuestionRemoved e => known.Questions.GetValueOrDefault(e.Id)?.Latest.Text.In(site.Language) ?? e.Id,
            RoutingRuleRemoved e => gone.GetValueOrDefault(e.Id) is RoutingRuleSet rule ? Agency(rule.AgencyId) : e.Id,
            _ when step.Kind == "service" => Service(step.Id),
            _ when step.Kind == "category" => Category(step.Id),
            _ => Agency(step.Id),
        };

    private IEnumerable<HistoryLine> OfDirectory(IDirectoryEvent directory) =>
        directory switch
        {
            AgencyRegistered { ParentId: { } parent } => [Line("above", Agency(parent))],
            AgencyRenamed e => InAll(e.Names),
            AgencyMoved e => [.. Before(e.FromParentId), Line("since", Agency(e.ParentId))],
            AgencySucceeded e => [Line("to", Agency(e.SuccessorId))],
            ServiceRegistered e => [Line("agency", Agency(e.AgencyId))],
            ServiceMoved e => [Line("before", Agency(e.FromAgencyId)), Line("since", Agency(e.AgencyId))],
            ServiceRenamed e => InAll(e.Names),
            CategoryRegistered { ParentId: { } parent } => [Line("above", Category(parent))],
            CategoryRenamed e => InAll(e.Names),
            PolicySet e => OfPolicy(e),
            PopulationSet e => [Line("inhabitants", site.Number(e.Inhabitants)), .. InAll(e.Source)],
            RoutingRuleSet e => OfRule(e),
            KindQuestionSet e => OfQuestion(e),
            RoutingRuleRemoved e when gone.GetValueOrDefault(e.Id) is RoutingRuleSet rule => OfRule(rule),
            _ => [],
        };

    private IEnumerable<HistoryLine> Before(string? parent) => parent is null ? [] : [Line("before", Agency(parent))];

    private IEnumerable<HistoryLine> OfPolicy(PolicySet policy)
    {
        yield return Line("agency", policy.AgencyId is { } agency ? Agency(agency) : site["administration.history.all-agencies"]);
        if (policy.CategoryId is { } category)
        {
            yield return Line("category", Category(category));
        }

        yield return Line("from", site.Date(policy.EffectiveFrom));
    }

    private IEnumerable<HistoryLine> OfRule(RoutingRuleSet rule)
    {
        if (rule.ServiceId is { } service)
        {
            yield return Line("service", Service(service));
        }

        if (rule.CategoryId is { } category)
        {
            yield return Line("category", Category(category));
        }

        yield return Line("to", Agency(rule.ToAgencyId));
    }

    private IEnumerable<HistoryLine> OfQuestion(KindQuestionSet question)
    {
        yield return question.ServiceId is { } service
            ? Line("service", Service(service))
            : Line("category", Category(question.CategoryId ?? string.Empty));
        foreach (var line in InAll(question.Text))
        {
            yield return line;
        }
    }

    private string Agency(string id) => known.Agencies.GetValueOrDefault(id)?.Names.In(site.Language) ?? id;

    private string Governorate(string id) => known.Governorates.GetValueOrDefault(id)?.Names.In(site.Language) ?? id;

    private string Service(string id) => known.Services.GetValueOrDefault(id)?.Names.In(site.Language) ?? id;

    private string Category(string id) => known.Categories.GetValueOrDefault(id)?.Names.In(site.Language) ?? id;

    private string Yearly(int month, int day) =>
        site.Text(
            "administration.holidays.yearly-day",
            day,
            site.Word(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"month.{month}"))
        );
}
