using System.Security.Cryptography;
using System.Text;
using Ccs.Application.Ports;

namespace Ccs.Application.Notices;

/// <summary>The id of a notice that must be queued once, made of what it is about and whom it goes to.</summary>
internal static class NoticeIds
{
    private const int Bytes = 16;

    public static Guid Of(string what, StaffMember member) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{what} {member.Id}")).AsSpan(0, Bytes), bigEndian: true);
}
