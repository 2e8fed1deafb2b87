using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;

namespace Ccs.Application.Notices;

/// <summary>
/// The case numbers, or figures, in messages that tell staff of several cases. They stand in no table: who sees what is asked at the
/// moment at which the message goes out.
/// </summary>
public sealed class NoticeCases(ICaseRows rows, IStaffDirectory staff, IDirectory directory, MorningMail morning, IMonthlySummary monthly)
{
    /// <summary>An officer left, and this is what they left.</summary>
    public const string Left = "cases-left";

    private static readonly string[] Kinds = [Left, MorningMail.Kind, MonthlyMail.Kind];

    public static bool Concerns(Notice notice) => Kinds.Contains(notice.Kind, StringComparer.Ordinal);

    /// <summary>At an agency, and nobody answers for it.</summary>
    public static bool IsNobodys(CaseRow row) => row is { Status: ComplaintStatus.Assigned, OfficerId: null };

    /// <summary>As it stands in the message; null where there is nothing to tell (any more).</summary>
    public async Task<string?> Of(Notice notice, CancellationToken cancellation)
    {
        if (notice.StaffId is not { } id || await staff.Find(id, cancellation) is not { Active: true } member)
        {
            return null;
        }

        if (notice is { Kind: MonthlyMail.Kind, Day: { } written })
        {
            return await monthly.For(member, written, cancellation);
        }

        var known = await directory.Get(cancellation);
        if (!CaseScope.IsCaseWorker(member))
        {
            return null;
        }

        if (notice is { Kind: MorningMail.Kind, Day: { } day })
        {
            return await morning.For(member, day, known, cancellation);
        }

        var scope = CaseScope.Of(Actor.Staff(member.Id, member.Role, member.AgencyId), known);
        var left = (await rows.Of(notice.CaseIds ?? [], cancellation)).Where(row => IsNobodys(row) && scope.IncludesRow(row));
        return Listed(left.Select(row => row.CaseNumber).OfType<string>().Order(StringComparer.Ordinal));
    }

    /// <summary>Whoever was barred, or moved, since a message about a case was queued is not told of it.</summary>
    public async Task<bool> MayBeTold(StaffMember member, Notice notice, CancellationToken cancellation) =>
        notice.ComplaintId == Guid.Empty
        || (
            CaseScope.IsCaseWorker(member)
            && await rows.Of([notice.ComplaintId], cancellation) is [var row, ..]
            && CaseScope.Of(Actor.Staff(member.Id, member.Role, member.AgencyId), await directory.Get(cancellation)).IncludesRow(row)
        );

    internal static Notice To(StaffMember member, string kind, Guid id, DateTimeOffset now) =>
        new()
        {
            Id = id,
            ComplaintId = Guid.Empty,
            Kind = kind,
            Language = member.Language,
            Channel = ContactChannel.Email,
            StaffId = member.Id.ToString(),
            QueuedAt = now,
        };

    /// <summary>One a line, each kept together and left to right whatever stands around it.</summary>
    internal static string? Listed(IEnumerable<string> numbers)
    {
        string[] lines = [.. numbers.Select(number => $"\u2066{number}\u2069")];
        return lines.Length == 0 ? null : string.Join('\n', lines);
    }
}
