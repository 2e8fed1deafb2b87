using Ccs.Application.Ports;
using Ccs.Application.Validation;

namespace Ccs.Application.Complaints;

internal static class MeantStaff
{
    /// <summary>The member that the field <c>userId</c> means, by account id or user name; unknown, the field is told so.</summary>
    public static async Task<StaffMember> Meant(this IStaffDirectory staff, string userId, CancellationToken cancellation) =>
        await staff.Find(userId, cancellation) ?? throw Invalid.Field("userId", "field.staff-unknown");
}
