namespace Ccs.Domain.Shared;

public enum ActorKind
{
    Complainant,
    Staff,
    System,
}

public enum Role
{
    Officer,
    AgencyHead,
    Inspector,
    CentreOfficer,
    Auditor,
    Analyst,
    Administrator,
}

/// <summary>Who decides. It comes from the session, never from a request body.</summary>
/// <param name="Kind">Complainant, staff, or the system itself.</param>
/// <param name="Id">The account's id for staff, the job's name for the system, empty for a complainant (whose name is sealed).</param>
/// <param name="Role">The staff role; null for the others.</param>
/// <param name="AgencyId">The agency that a member of staff belongs to; null for the centre and for the others.</param>
public sealed record Actor(ActorKind Kind, string Id, Role? Role = null, string? AgencyId = null)
{
    private const string OfStaff = "staff:";

    public static readonly Actor Complainant = new(ActorKind.Complainant, string.Empty);

    public static Actor System(string job) => new(ActorKind.System, job);

    public static Actor Staff(Guid id, Role role, string? agencyId) => new(ActorKind.Staff, id.ToString(), role, agencyId);

    public bool IsStaff => Kind == ActorKind.Staff;

    public bool IsCentre => Role == Shared.Role.CentreOfficer;

    /// <summary>Of what <see cref="ToString"/> gives: the account; null: it is none's.</summary>
    public static string? StaffIdIn(string? text) =>
        text?.StartsWith(OfStaff, StringComparison.Ordinal) == true ? text[OfStaff.Length..] : null;

    /// <summary>As it stands in the metadata of an event: <c>staff:{id}</c>, <c>system:{job}</c> or <c>complainant</c>.</summary>
    public override string ToString() =>
        Kind switch
        {
            ActorKind.Staff => $"{OfStaff}{Id}",
            ActorKind.System => $"system:{Id}",
            _ => "complainant",
        };
}
