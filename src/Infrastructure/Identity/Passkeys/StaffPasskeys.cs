using Ccs.Application.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Ccs.Infrastructure.Identity.Passkeys;

/// <summary>
/// The two ceremonies. The framework's handler checks what the browser brings (challenge, origin, host, user verification, signature,
/// counter); what is asked, how long it counts and whose session it becomes is decided here.
/// </summary>
internal sealed class StaffPasskeys(
    IPasskeyHandler<StaffAccount> handler,
    IHttpContextAccessor http,
    PasskeyStates states,
    PasskeyStore store,
    IDbContextFactory<StaffDbContext> contexts,
    SecondFactor secondFactor,
    StaffSessions sessions,
    TimeProvider clock
) : IPasskeys
{
    /// <summary>The host and the origin of the call are what a passkey is bound to.</summary>
    private HttpContext Call => http.HttpContext ?? throw new InvalidOperationException("Passkeys need a call over HTTP.");

    public async Task<PasskeyCeremony?> BeginRegistration(Guid staffId, Guid sessionId, string? oneTimeCode, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var account = await context.Users.SingleAsync(x => x.Id == staffId, cancellation);
        if (!await secondFactor.Confirms(context, account, sessionId, oneTimeCode, cancellation))
        {
            return null;
        }

        var entity = new PasskeyUserEntity
        {
            Id = staffId.ToString(),
            Name = account.UserName!,
            DisplayName = account.DisplayName,
        };
        var options = await handler.MakeCreationOptionsAsync(entity, Call);
        return new PasskeyCeremony(options.CreationOptionsJson, states.Seal(PasskeyStates.Registration, options.AttestationState));
    }

    public async Task<PasskeyItem?> Register(Guid staffId, string name, string credentialJson, string state, CancellationToken cancellation)
    {
        if (states.Open(PasskeyStates.Registration, state) is not { } asked)
        {
            return null;
        }

        var result = await handler.PerformAttestationAsync(
            new PasskeyAttestationContext
            {
                HttpContext = Call,
                CredentialJson = credentialJson,
                AttestationState = asked,
            }
        );

        // A browser that has changed its account meanwhile brings the state of the one before.
        return result.Succeeded && result.UserEntity.Id == staffId.ToString() ? await store.Add(staffId, name, result.Passkey) : null;
    }

    public async Task<PasskeyCeremony> BeginSignIn(CancellationToken cancellation)
    {
        var options = await handler.MakeRequestOptionsAsync(null, Call);
        return new PasskeyCeremony(options.RequestOptionsJson, states.Seal(PasskeyStates.SignIn, options.AssertionState));
    }

    public async Task<StaffSession?> SignIn(string credentialJson, string state, Device device, CancellationToken cancellation)
    {
        if (states.Open(PasskeyStates.SignIn, state) is not { } asked)
        {
            return null;
        }

        var result = await handler.PerformAssertionAsync(
            new PasskeyAssertionContext
            {
                HttpContext = Call,
                CredentialJson = credentialJson,
                AssertionState = asked,
            }
        );
        return result.Succeeded ? await Open(result.User.Id, result.Passkey, state, device, cancellation) : null;
    }

    public Task<IReadOnlyList<PasskeyItem>> List(Guid staffId, CancellationToken cancellation) => store.List(staffId);

    public Task<PasskeyItem?> Rename(Guid staffId, string passkeyId, string name, CancellationToken cancellation) =>
        store.Rename(staffId, passkeyId, name);

    public Task<bool> Remove(Guid staffId, string passkeyId, CancellationToken cancellation) => store.Remove(staffId, passkeyId);

    /// <summary>The session, the passkey's counter and the mark of the state in one transaction:
    /// of two uses at once only one counts.</summary>
    private async Task<StaffSession?> Open(Guid staffId, UserPasskeyInfo used, string state, Device device, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var account = await context.Users.SingleAsync(x => x.Id == staffId, cancellation);
        if (!account.IsActive)
        {
            return null;
        }

        var passkey = await context.UserPasskeys.SingleAsync(x => x.CredentialId == used.CredentialId, cancellation);
        passkey.Data.SignCount = used.SignCount;
        passkey.Data.IsBackedUp = used.IsBackedUp;
        context.UsedPasskeyStates.Add(states.MarkOf(state));
        account.ConcurrencyStamp = StaffAccount.NewStamp();
        try
        {
            var session = await sessions.Open(context, account, SignInWay.Passkey, device, cancellation);
            await context.UsedPasskeyStates.Where(x => x.ExpiresAt < now).ExecuteDeleteAsync(cancellation);
            return session;
        }
        catch (DbUpdateException)
        {
            return null;
        }
    }
}
