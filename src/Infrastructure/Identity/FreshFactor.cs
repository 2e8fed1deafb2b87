using Ccs.Application.Ports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Ccs.Infrastructure.Identity;

/// <summary>
/// A factor that was shown a moment ago: the session was opened by a passkey, or for whoever has no app here by the outside provider. Demo
/// staff, who have no factor, need none, in Development alone.
/// </summary>
internal sealed class FreshFactor(IHostEnvironment environment, TimeProvider clock)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(5);

    public async Task<bool> Is(StaffDbContext context, StaffAccount account, Guid sessionId, CancellationToken cancellation)
    {
        if (account.OneTimeCodeExempt && environment.IsDevelopment())
        {
            return true;
        }

        var session =
            await context.Sessions.AsNoTracking().SingleOrDefaultAsync(x => x.Id == sessionId, cancellation)
            ?? throw new NotSignedInException();
        return clock.GetUtcNow() - session.CreatedAt <= Moment
            && (session.Way == SignInWay.Passkey || (session.Way == SignInWay.External && account.OneTimeCodeSecret is null));
    }
}
