using Ccs.Domain.Agencies;
using Ccs.Domain.Shared;

namespace Ccs.WebApi.Site.Steps;

/// <summary>What the partials of steps say names with, and which sealed words they may show.</summary>
/// <param name="site">The reader's.</param>
/// <param name="known">For names of agencies, services and categories, as they are called now.</param>
/// <param name="names">Of accounts, by their ids.</param>
/// <param name="opened">By the sealed value, what it says; what is not there stays sealed.</param>
public sealed class StepWords(
    SiteContext site,
    GovernmentDirectory known,
    IReadOnlyDictionary<string, string> names,
    IReadOnlyDictionary<string, string> opened
)
{
    /// <summary>In the data of a view.</summary>
    public const string Key = "StepWords";

    public string Agency(string id) => known.Agencies.GetValueOrDefault(id)?.Names.In(site.Language) ?? id;

    /// <summary>Where nobody is named, it lies with the centre.</summary>
    public string AgencyOrCentre(string? id) => id is null ? site["case.step.deadline-missed.triage"] : Agency(id);

    public string? Service(string? id) => id is null ? null : known.Services.GetValueOrDefault(id)?.Names.In(site.Language) ?? id;

    public string Category(string id) => known.Categories.GetValueOrDefault(id)?.Names.In(site.Language) ?? id;

    public string Governorate(string id) => known.Governorates.GetValueOrDefault(id)?.Names.In(site.Language) ?? id;

    /// <summary>The member's name; of an account that is no more, its id.</summary>
    public string Staff(string id) => names.GetValueOrDefault(id) ?? id;

    /// <summary>In which words a question of a kind was asked.</summary>
    public string Question(string id) => known.Questions.GetValueOrDefault(id)?.Latest.Text.In(site.Language) ?? id;

    public string? Opened(Sealed value) => opened.GetValueOrDefault(value.Token);
}
