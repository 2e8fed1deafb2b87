using Ccs.Domain.Time;
using static Ccs.Domain.Agencies.Decisions.DirectoryGuards;

namespace Ccs.Domain.Agencies.Decisions;

public static partial class ChangeDirectory
{
    public const int FirstYear = 1950;
    public const int FewestInhabitants = 1;
    public const int MostInhabitants = 100_000_000;

    /// <summary>How many people live in a governorate in a year that has begun; what is said of the same year before is replaced.</summary>
    public static IReadOnlyList<IDirectoryEvent> SetPopulation(
        GovernmentDirectory directory,
        string governorateId,
        int year,
        int inhabitants,
        Names source,
        DateTimeOffset now
    )
    {
        source.RequireSpelling();
        Refuse(!directory.Governorates.ContainsKey(governorateId), DirectoryRules.GovernorateUnknown);
        Refuse(year < FirstYear || year > WorkingCalendar.DayOf(now).Year, DirectoryRules.YearOutOfRange);
        Refuse(inhabitants is < FewestInhabitants or > MostInhabitants, DirectoryRules.InhabitantsOutOfRange);
        var said = directory.Populations.Find(known => known.GovernorateId == governorateId && known.Year == year);
        var set = new PopulationSet(now, governorateId, year, inhabitants, source);
        return said is not null && said with { At = now } == set ? [] : [set];
    }
}
