using Ccs.Application.Ports;

namespace Ccs.Application.Sessions;

/// <summary>The caller's own account and session.</summary>
internal static class CurrentStaff
{
    public static Guid StaffId(this ICurrentActor current) =>
        Guid.TryParse(current.Actor.Id, out var id) ? id : throw new NotSignedInException();

    public static Guid Required(this ICurrentSession current) => current.SessionId ?? throw new NotSignedInException();
}
