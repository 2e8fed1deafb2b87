using static Ccs.Domain.Agencies.Decisions.DirectoryGuards;

namespace Ccs.Domain.Agencies.Decisions;

public static partial class ChangeDirectory
{
    /// <summary>A new public service of an agency that takes complaints.</summary>
    public static IReadOnlyList<IDirectoryEvent> RegisterService(
        GovernmentDirectory directory,
        string id,
        string agencyId,
        Names names,
        DateTimeOffset now
    )
    {
        names.RequireSpelling();
        if (directory.Services.TryGetValue(id, out var known))
        {
            Refuse(known != new Service(id, agencyId, names), DirectoryRules.ServiceIdTaken);
            return [];
        }

        directory.RequireTakesComplaints(agencyId, DirectoryRules.ServicesAgencyRetired);
        return [new ServiceRegistered(now, id, agencyId, names)];
    }

    public static IReadOnlyList<IDirectoryEvent> RenameService(GovernmentDirectory directory, string id, Names names, DateTimeOffset now)
    {
        names.RequireSpelling();
        return directory.RequireService(id).Names == names ? [] : [new ServiceRenamed(now, id, names)];
    }
}
