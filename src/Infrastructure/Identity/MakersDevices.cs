using Ccs.Application.Ports;
using Ccs.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Ccs.Infrastructure.Identity;

/// <summary>
/// Whether somebody signs in from a browser of the administrator who can know their password: who made the account or gave it a new way in
/// lately. Only the cookie of a browser says that; a network is shared by a whole office.
/// </summary>
internal sealed class MakersDevices(IAccountMakers makers, KnownDevices devices)
{
    private static readonly TimeSpan Span = TimeSpan.FromDays(90);

    /// <summary>Before the device is remembered as the account's own; recorded as an event.</summary>
    public async Task Watch(StaffDbContext context, StaffAccount account, Device device, DateTimeOffset now, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(device.Token) || await devices.Knows(context, account.NormalizedUserName!, device, cancellation))
        {
            return;
        }

        var of = await makers.Of(account.Id, now - Span, cancellation);
        foreach (var maker in await context.Users.AsNoTracking().Where(x => of.Contains(x.Id)).ToListAsync(cancellation))
        {
            if (await devices.Knows(context, maker.NormalizedUserName!, device, cancellation))
            {
                await makers.Record(new StaffSignedInOnMakersDevice(now, account.Id, maker.Id), cancellation);
            }
        }
    }
}
