using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Application.Administration.Accounts;

/// <summary>Word of what happens to powerful accounts, by email and after the commit. It names nobody.</summary>
internal sealed class AccountNews(IStaffDirectory staff, INotices notices, ISecrets secrets, TimeProvider clock)
{
    /// <summary>The other administrators: somebody waits for one of them.</summary>
    public Task Asked(Actor by, CancellationToken cancellation) =>
        Tell(Role.Administrator, "account-request", member => member.Id.ToString() != by.Id, cancellation);

    /// <summary>Auditors and the owner: it was done.</summary>
    /// <param name="accountId">Of the owner, who may not be stored yet.</param>
    /// <param name="email">Of the owner; null: there is none.</param>
    /// <param name="language">Of the owner.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task Done(Guid accountId, string? email, Language language, CancellationToken cancellation)
    {
        await Tell(Role.Auditor, "account-changed", member => member.Id != accountId, cancellation);
        if (email is not null)
        {
            Queue("own-account-changed", accountId, language);
        }
    }

    private async Task Tell(Role role, string kind, Func<StaffMember, bool> which, CancellationToken cancellation)
    {
        foreach (var member in (await staff.Members(null, role, cancellation)).Where(which).Where(member => member.Email is not null))
        {
            Queue(kind, member.Id, member.Language);
        }
    }

    private void Queue(string kind, Guid staffId, Language language)
    {
        var now = clock.GetUtcNow();
        notices.Queue(
            new Notice
            {
                Id = secrets.NewId(),
                ComplaintId = Guid.Empty,
                Kind = kind,
                Language = language,
                Channel = ContactChannel.Email,
                StaffId = staffId.ToString(),
                Day = WorkingCalendar.DayOf(now),
                QueuedAt = now,
            }
        );
    }
}
