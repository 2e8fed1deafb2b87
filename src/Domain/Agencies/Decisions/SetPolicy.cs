using Ccs.Domain.Time;
using static Ccs.Domain.Agencies.Decisions.DirectoryGuards;

namespace Ccs.Domain.Agencies.Decisions;

public static partial class ChangeDirectory
{
    public const int FewestDays = 1;
    public const int MostDays = 120;
    private const string ForAll = "standard";

    /// <summary>
    /// A next version of the answer policy for an agency, a category, both, or all. Earlier versions stay; running cases keep the deadline
    /// and the version that set it.
    /// </summary>
    public static IReadOnlyList<IDirectoryEvent> SetPolicy(
        GovernmentDirectory directory,
        string? agencyId,
        string? categoryId,
        int answerWorkingDays,
        DateOnly effectiveFrom,
        DateTimeOffset now
    )
    {
        Refuse(answerWorkingDays is < FewestDays or > MostDays, DirectoryRules.DaysOutOfRange);
        Refuse(effectiveFrom < WorkingCalendar.DayOf(now), DirectoryRules.StartsInThePast);
        _ = agencyId is null ? null : directory.RequireAgency(agencyId);
        _ = categoryId is null ? null : directory.RequireCategory(categoryId);

        var latest = directory.Policies.Where(p => p.AgencyId == agencyId && p.CategoryId == categoryId).MaxBy(p => p.Version);
        if (latest is not null && latest.AnswerWorkingDays == answerWorkingDays && latest.EffectiveFrom <= effectiveFrom)
        {
            return [];
        }

        var id = latest?.Id ?? FreeId(directory, agencyId, categoryId);
        return [new PolicySet(now, id, (latest?.Version ?? 0) + 1, agencyId, categoryId, answerWorkingDays, effectiveFrom)];
    }

    /// <summary>Readable, and no other policy's: an agency and a category may be called the same.</summary>
    private static string FreeId(GovernmentDirectory directory, string? agencyId, string? categoryId)
    {
        var id = (agencyId, categoryId) switch
        {
            (null, null) => ForAll,
            ({ } agency, null) => agency,
            (null, { } category) => category,
            _ => $"{agencyId}-{categoryId}",
        };
        while (directory.Policies.Any(p => p.Id == id))
        {
            id += "-policy";
        }

        return id;
    }
}
