namespace Ccs.Domain.Agencies.Decisions;

public static partial class ChangeDirectory
{
    /// <summary>Other names for an agency; also a retired one, whose old cases are still shown.</summary>
    public static IReadOnlyList<IDirectoryEvent> RenameAgency(GovernmentDirectory directory, string id, Names names, DateTimeOffset now)
    {
        names.RequireSpelling();
        return directory.RequireAgency(id).Names == names ? [] : [new AgencyRenamed(now, id, names)];
    }
}
