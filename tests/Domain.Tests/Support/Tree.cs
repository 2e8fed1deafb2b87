namespace Ccs.Domain.Tests.Support;

/// <summary>The agencies of the specs: a hospital under a ministry under the centre, and some neighbours.</summary>
internal static class Tree
{
    public const string Centre = "diwan";
    public const string Ministry = "health";
    public const string Hospital = "health-erbil";
    public const string OtherHospital = "health-duhok";
    public const string Municipality = "municipalities";

    public static readonly IReadOnlyList<string> BelowTheCentre = [Hospital, OtherHospital, Ministry, Municipality];

    /// <summary>From the agency up to the centre.</summary>
    public static IReadOnlyList<string> LineOf(string agencyId) =>
        agencyId switch
        {
            Centre => [Centre],
            Ministry or Municipality => [agencyId, Centre],
            _ => [agencyId, Ministry, Centre],
        };

    public static AgencyPlace PlaceOf(string agencyId) => new(agencyId, LineOf(agencyId).ElementAtOrDefault(1), Centre);
}
