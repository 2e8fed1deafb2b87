namespace Ccs.Domain.Tests.Support;

/// <summary>One of each who may come to the door.</summary>
internal static class People
{
    public static readonly Actor Citizen = Actor.Complainant;
    public static readonly Actor Officer = Staff(1, Role.Officer, Tree.Hospital);
    public static readonly Actor Colleague = Staff(2, Role.Officer, Tree.Hospital);
    public static readonly Actor Head = Staff(3, Role.AgencyHead, Tree.Hospital);
    public static readonly Actor Inspector = Staff(4, Role.Inspector, Tree.Hospital);
    public static readonly Actor Centre = Staff(5, Role.CentreOfficer, null);
    public static readonly Actor Auditor = Staff(6, Role.Auditor, null);
    public static readonly Actor Analyst = Staff(7, Role.Analyst, null);
    public static readonly Actor Administrator = Staff(8, Role.Administrator, null);
    public static readonly Actor Job = Actor.System("job");

    public static readonly IReadOnlyList<Actor> All =
    [
        Citizen,
        Officer,
        Colleague,
        Head,
        Inspector,
        Centre,
        Auditor,
        Analyst,
        Administrator,
        Job,
    ];

    private static Actor Staff(byte number, Role role, string? agencyId) =>
        Actor.Staff(new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), role, agencyId);
}
