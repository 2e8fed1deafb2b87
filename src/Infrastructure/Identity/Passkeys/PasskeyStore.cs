using System.Buffers.Text;
using Ccs.Application.Ports;
using Microsoft.AspNetCore.Identity;

namespace Ccs.Infrastructure.Identity.Passkeys;

/// <summary>The passkeys of one account, in the framework's own table.</summary>
internal sealed class PasskeyStore(UserManager<StaffAccount> users, TimeProvider clock)
{
    private const int Most = 20;

    public async Task<IReadOnlyList<PasskeyItem>> List(Guid staffId) =>
        [.. (await users.GetPasskeysAsync(await Account(staffId))).OrderBy(passkey => passkey.CreatedAt).Select(Item)];

    public async Task<PasskeyItem?> Add(Guid staffId, string name, UserPasskeyInfo made)
    {
        var account = await Account(staffId);
        if ((await users.GetPasskeysAsync(account)).Count >= Most)
        {
            return null;
        }

        // The framework took the time from the machine's clock.
        var passkey = new UserPasskeyInfo(
            made.CredentialId,
            made.PublicKey,
            clock.GetUtcNow(),
            made.SignCount,
            made.Transports,
            made.IsUserVerified,
            made.IsBackupEligible,
            made.IsBackedUp,
            made.AttestationObject,
            made.ClientDataJson
        )
        {
            Name = name,
        };
        return (await users.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded ? Item(passkey) : null;
    }

    public async Task<PasskeyItem?> Rename(Guid staffId, string passkeyId, string name)
    {
        var account = await Account(staffId);
        if (await Find(account, passkeyId) is not { } passkey)
        {
            return null;
        }

        passkey.Name = name;
        return (await users.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded ? Item(passkey) : null;
    }

    public async Task<bool> Remove(Guid staffId, string passkeyId)
    {
        var account = await Account(staffId);
        return await Find(account, passkeyId) is { } passkey && (await users.RemovePasskeyAsync(account, passkey.CredentialId)).Succeeded;
    }

    private static PasskeyItem Item(UserPasskeyInfo passkey) =>
        new(Base64Url.EncodeToString(passkey.CredentialId), passkey.Name ?? string.Empty, passkey.CreatedAt, passkey.IsBackedUp);

    private async Task<UserPasskeyInfo?> Find(StaffAccount account, string passkeyId) =>
        Base64Url.IsValid(passkeyId) ? await users.GetPasskeyAsync(account, Base64Url.DecodeFromChars(passkeyId)) : null;

    private async Task<StaffAccount> Account(Guid staffId) =>
        await users.FindByIdAsync(staffId.ToString()) ?? throw new NotSignedInException();
}
