using Ccs.Domain.Agencies;

namespace Ccs.Domain.Access;

/// <summary>
/// As which office a look is told. An office of one or two who may see the case would name the person: those are told as the unit
/// above, together with others of whom the same holds, until there are enough. Who belongs to no agency is of the centre.
/// </summary>
public sealed class ToldOffices
{
    /// <summary>Among so many nobody is named.</summary>
    public const int Fewest = 3;

    private readonly GovernmentDirectory _directory;
    private readonly Dictionary<string, int> _accounts;

    private ToldOffices(GovernmentDirectory directory, Dictionary<string, int> accounts) => (_directory, _accounts) = (directory, accounts);

    /// <param name="agencyIds">Of each account that may see the case; null: of the centre.</param>
    /// <param name="directory">The tree.</param>
    public static ToldOffices Of(IEnumerable<string?> agencyIds, GovernmentDirectory directory)
    {
        var accounts = agencyIds
            .Select(id => UnitOf(id, directory))
            .GroupBy(id => id, StringComparer.Ordinal)
            .ToDictionary(unit => unit.Key, unit => unit.Count(), StringComparer.Ordinal);

        // The lowest first, so that each unit knows who came up to it before it is judged.
        var units = accounts.Keys.SelectMany(directory.LineOf).Distinct(StringComparer.Ordinal);
        foreach (var unit in units.OrderByDescending(id => directory.LineOf(id).Count))
        {
            if (accounts.GetValueOrDefault(unit) is > 0 and < Fewest and var few && directory.Agencies[unit].ParentId is { } parent)
            {
                accounts[parent] = accounts.GetValueOrDefault(parent) + few;
                accounts[unit] = 0;
            }
        }

        return new ToldOffices(directory, accounts);
    }

    /// <summary>The unit of an account; of one without, the centre.</summary>
    public static string UnitOf(string? agencyId, GovernmentDirectory directory) =>
        agencyId is not null && directory.Agencies.ContainsKey(agencyId) ? agencyId : directory.Centre.Id;

    /// <summary>The unit itself, or the nearest above it that is told.</summary>
    public string Of(string? agencyId) =>
        _directory.LineOf(UnitOf(agencyId, _directory)).FirstOrDefault(unit => _accounts.GetValueOrDefault(unit) > 0)
        ?? _directory.Centre.Id;

    /// <summary>
    /// What a look at a case is for. Judged by the told offices on both sides: else "for its own work" would say from which of the small
    /// offices below somebody looked.
    /// </summary>
    /// <param name="office">Told.</param>
    /// <param name="caseAgencyId">Where the case lies; null: nowhere yet.</param>
    public LookPurpose PurposeOf(string office, string? caseAgencyId) =>
        caseAgencyId is null ? LookPurpose.Triage
        : Of(caseAgencyId) == office ? LookPurpose.Work
        : LookPurpose.Supervision;
}
