using Microsoft.EntityFrameworkCore;

namespace Ccs.Infrastructure.Identity;

/// <summary>Wrong passwords and codes within a session: somebody guesses who is in already. Those at the door are another matter
/// (<see cref="SignInTries"/>).</summary>
internal static class FailedTries
{
    public const int Most = 5;

    /// <summary>With the last try all sessions of the account end, since one of them is not its owner's. The door stays open to the
    /// owner.</summary>
    public static async Task CountInside(StaffDbContext context, Guid id, CancellationToken cancellation)
    {
        await context
            .Users.Where(x => x.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(x => x.WrongInside, x => x.WrongInside + 1), cancellation);
        if (
            await context
                .Users.Where(x => x.Id == id && x.WrongInside >= Most)
                .ExecuteUpdateAsync(set => set.SetProperty(x => x.WrongInside, 0), cancellation) > 0
        )
        {
            await context.Sessions.Where(x => x.StaffId == id).ExecuteDeleteAsync(cancellation);
        }
    }
}
