using Microsoft.EntityFrameworkCore;

namespace Ccs.Infrastructure.Identity;

/// <summary>
/// Wrong passwords and codes. At the door they shut the door, and no more: whoever knows a user name must not be able to throw its owner
/// out. Within a session they end it.
/// </summary>
internal static class FailedTries
{
    public const int Most = 5;
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);

    /// <summary>Somebody guesses in a session of the account: with the last try all its sessions end,
    /// since one of them is not its owner's.</summary>
    public static async Task CountInside(StaffDbContext context, Guid id, DateTimeOffset now, CancellationToken cancellation)
    {
        DateTimeOffset? until = now + Lockout;
        await context
            .Users.Where(x => x.Id == id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(x => x.WrongInside, x => x.WrongInside + 1)
                        .SetProperty(x => x.LockoutEnd, x => x.WrongInside + 1 >= Most ? until : x.LockoutEnd),
                cancellation
            );
        if (
            await context
                .Users.Where(x => x.Id == id && x.WrongInside >= Most)
                .ExecuteUpdateAsync(set => set.SetProperty(x => x.WrongInside, 0), cancellation) > 0
        )
        {
            await context.Sessions.Where(x => x.StaffId == id).ExecuteDeleteAsync(cancellation);
        }
    }

    /// <summary>In one statement: of wrong tries at once, none goes uncounted.</summary>
    public static Task<int> Count(StaffDbContext context, Guid id, DateTimeOffset now, CancellationToken cancellation)
    {
        DateTimeOffset? until = now + Lockout;
        return context
            .Users.Where(x => x.Id == id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(x => x.LockoutEnd, x => x.AccessFailedCount + 1 >= Most ? until : x.LockoutEnd)
                        .SetProperty(x => x.AccessFailedCount, x => x.AccessFailedCount + 1 >= Most ? 0 : x.AccessFailedCount + 1),
                cancellation
            );
    }
}
