using Ccs.Application.Ports;
using Ccs.Application.Validation;
using JasperFx.Events;

namespace Ccs.Infrastructure.Storage;

/// <summary>How a complainant came in, as headers of the events of that act. An event without a door is not a complainant's, or is older
/// than these headers. Whether the call came from an office stood where the office of the act stands now.</summary>
internal static class WayHeaders
{
    private const string Door = "door";
    private const string Session = "session";
    private const string Network = "network";
    private const string FromOffice = "from-office";

    public static void Write(Action<string, object> set, WayIn way)
    {
        set(Door, Kebab.Of(way.Door));
        set(Network, way.Network);
        set(FromOffice, way.Office);
        if (way.Session is { } tracking)
        {
            set(Session, tracking);
        }
    }

    public static WayIn? Read(IEvent e) =>
        Kebab.TryParse<ComplainantDoor>(e.GetHeader(Door)?.ToString(), out var door)
            ? new WayIn(
                door,
                e.GetHeader(Session)?.ToString(),
                e.GetHeader(Network)?.ToString() ?? string.Empty,
                bool.TryParse((e.GetHeader(FromOffice) ?? e.GetHeader(OfficeHeaders.Office))?.ToString(), out var office) && office
            )
            : null;
}
