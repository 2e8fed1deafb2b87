using Ccs.Application.Access;

namespace Ccs.Infrastructure.Storage;

/// <summary>As which office somebody acted, as headers of the events of that act. Of events before there were any, <see cref="Office"/> is
/// missing, or says whether a complainant's call came from an office (<see cref="WayHeaders"/>).</summary>
internal static class OfficeHeaders
{
    /// <summary>As it is told; the leaf of the event shows it.</summary>
    public const string Office = "office";

    /// <summary>The unit of the account itself.</summary>
    public const string Unit = "unit";

    public static void Write(Action<string, object> set, ActOffice office)
    {
        set(Office, office.Told);
        if (office.UnitId is { } unit)
        {
            set(Unit, unit);
        }
    }
}
