using Microsoft.EntityFrameworkCore;

namespace Ccs.Infrastructure.Identity;

/// <summary>Wrong passwords and codes, wherever they are typed: whoever has a session cannot guess on in it either.</summary>
internal static class FailedTries
{
    public const int Most = 5;
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);

    /// <summary>In one statement: of wrong tries at once, none goes uncounted.</summary>
    public static Task<int> Count(StaffDbContext context, Guid id, DateTimeOffset now, CancellationToken cancellation)
    {
        DateTimeOffset? until = now + Lockout;
        return context.Users.Where(x => x.Id == id).ExecuteUpdateAsync(
            set => set
                .SetProperty(x => x.LockoutEnd, x => x.AccessFailedCount + 1 >= Most ? until : x.LockoutEnd)
                .SetProperty(x => x.AccessFailedCount, x => x.AccessFailedCount + 1 >= Most ? 0 : x.AccessFailedCount + 1),
            cancellation);
    }
}
