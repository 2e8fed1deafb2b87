using static Ccs.Domain.Agencies.Decisions.DirectoryGuards;

namespace Ccs.Domain.Agencies.Decisions;

public static partial class ChangeDirectory
{
    /// <summary>It can no longer be named; complaints that named it go on.</summary>
    public static IReadOnlyList<IDirectoryEvent> RetireService(GovernmentDirectory directory, string id, DateTimeOffset now) =>
        directory.RequireService(id).Retired ? [] : [new ServiceRetired(now, id)];

    /// <summary>It can be named again, where its agency takes complaints.</summary>
    public static IReadOnlyList<IDirectoryEvent> BringBackService(GovernmentDirectory directory, string id, DateTimeOffset now)
    {
        var service = directory.RequireService(id);
        if (!service.Retired)
        {
            return [];
        }

        Refuse(!directory.HasActiveAgency(service.AgencyId), DirectoryRules.ServicesAgencyRetired);
        return [new ServiceBroughtBack(now, id)];
    }
}
