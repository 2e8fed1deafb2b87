using System.Security.Cryptography;
using System.Text;
using Ccs.Application.Ports;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Ccs.Infrastructure.Identity;

/// <summary>Finds the account of a person whom the outside provider has signed in; binds it the first time.</summary>
internal sealed class ExternalAccounts(IDbContextFactory<StaffDbContext> contexts, StaffSessions sessions) : IExternalAccounts
{
    /// <summary>In the framework's table of logins.</summary>
    public const string Provider = "external";

    public async Task<StaffSession?> SignIn(ExternalPerson person, Device device, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var key = KeyOf(person);
        var account = await Bound(context, key, cancellation) ?? await Bind(context, person, key, cancellation);
        try
        {
            return account?.IsActive == true ? await sessions.Open(context, account, SignInWay.External, device, cancellation) : null;
        }
        catch (DbUpdateException)
        {
            // Somebody else was bound to it at the same moment.
            return null;
        }
    }

    private static async Task<StaffAccount?> Bound(StaffDbContext context, string key, CancellationToken cancellation) =>
        await (
            from login in context.UserLogins
            join account in context.Users on login.UserId equals account.Id
            where login.LoginProvider == Provider && login.ProviderKey == key
            select account
        ).SingleOrDefaultAsync(cancellation);

    /// <summary>With the session, in one transaction. Of two persons at once only one changes the stamp that both have seen.</summary>
    private static async Task<StaffAccount?> Bind(StaffDbContext context, ExternalPerson person, string key, CancellationToken cancellation)
    {
        if (
            await Find(context, person, cancellation) is not { } account
            || await context.UserLogins.AnyAsync(x => x.UserId == account.Id && x.LoginProvider == Provider, cancellation)
        )
        {
            return null;
        }

        account.ConcurrencyStamp = StaffAccount.NewStamp();
        context.UserLogins.Add(
            new IdentityUserLogin<Guid>
            {
                LoginProvider = Provider,
                ProviderKey = key,
                UserId = account.Id,
            }
        );
        return account;
    }

    /// <summary>
    /// A hash: the column takes 128 characters and OpenID Connect allows 255 for the subject alone, which is also nobody's business here.
    /// An issuer is an address and has no line break in it.
    /// </summary>
    private static string KeyOf(ExternalPerson person) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{person.Issuer}\n{person.Subject}")));

    private static async Task<StaffAccount?> Find(StaffDbContext context, ExternalPerson person, CancellationToken cancellation)
    {
        var name = (person.UserName ?? person.Email ?? string.Empty).Trim();
        if (name.Length == 0)
        {
            return null;
        }

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
