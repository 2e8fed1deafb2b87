using System.Text;
using Ccs.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Ccs.Infrastructure.Identity;

/// <summary>Finds the account of a person whom the outside provider has signed in.</summary>
internal sealed class ExternalAccounts(IDbContextFactory<StaffDbContext> contexts, StaffSessions sessions, TimeProvider clock)
    : IExternalAccounts
{
    public async Task<StaffSession?> SignIn(ExternalPerson person, Device device, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Find(context, person, cancellation) is { } account && account.MaySignIn(clock.GetUtcNow())
            ? await sessions.Open(context, account, SignInWay.External, device, cancellation)
            : null;
    }

    private static async Task<StaffAccount?> Find(StaffDbContext context, ExternalPerson person, CancellationToken cancellation)
    {
        var name = (person.UserName ?? person.Email ?? string.Empty).Trim();
        var normalised = name.ToUpperInvariant();
        var byName = person.UserName is not null;
        var found = await context
            .Users.Where(x => (byName ? x.NormalizedUserName : x.NormalizedEmail) == normalised)
            .Take(2)
            .ToListAsync(cancellation);

        // Letters beyond ASCII have the same capitals as some within (the long s): two names at the provider must not be one here.
        return found is [var account] && Ascii.EqualsIgnoreCase(name, byName ? account.UserName : account.Email) ? account : null;
    }
}
