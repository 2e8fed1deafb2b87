using Ccs.Domain.Shared;
using Ccs.Domain.Text;

namespace Ccs.Domain.Agencies.Decisions;

/// <summary>What every change of the directory holds to.</summary>
internal static class DirectoryGuards
{
    /// <summary>All three languages, and Kurdish in Kurdish letters.</summary>
    public static void RequireSpelling(this Names names)
    {
        if (new[] { names.En, names.Ckb, names.Ar }.Any(name => string.IsNullOrWhiteSpace(name)))
        {
            throw new RuleViolation(DirectoryRules.NamesIncomplete);
        }

        if (KurdishLetters.AreMissedIn(names.Ckb))
        {
            throw new RuleViolation(DirectoryRules.NotKurdishLetters);
        }
    }

    public static Agency RequireAgency(this GovernmentDirectory directory, string id) =>
        directory.Agencies.GetValueOrDefault(id) ?? throw new RuleViolation(DirectoryRules.AgencyUnknown);

    public static Service RequireService(this GovernmentDirectory directory, string id) =>
        directory.Services.GetValueOrDefault(id) ?? throw new RuleViolation(DirectoryRules.ServiceUnknown);

    public static Category RequireCategory(this GovernmentDirectory directory, string id) =>
        directory.Categories.GetValueOrDefault(id) ?? throw new RuleViolation(DirectoryRules.CategoryUnknown);

    /// <summary>A place under which something new may be put.</summary>
    public static void RequireTakesComplaints(this GovernmentDirectory directory, string agencyId, string whenRetired)
    {
        if (directory.RequireAgency(agencyId).Retired)
        {
            throw new RuleViolation(whenRetired);
        }
    }

    public static void Refuse(bool refused, string code)
    {
        if (refused)
        {
            throw new RuleViolation(code);
        }
    }
}
