using Ccs.Application.Ports;
using Ccs.Domain.Shared;
using Microsoft.AspNetCore.Identity;

namespace Ccs.Infrastructure.Identity;

/// <summary>
/// What administrators do with accounts, written with the commit of the command. Every change that matters to a session gives the account a
/// new stamp and ends its sessions.
/// </summary>
internal sealed class StaffAdministration(
    UserManager<StaffAccount> users,
    AccountWrites writes,
    SignInTries tries,
    IDirectory directory,
    TimeProvider clock
) : IStaffAdministration
{
    /// <exception cref="StaffAccountException">The name is taken, the password too weak, the agency unknown,
    /// or missing for its role.</exception>
    public async Task Create(NewStaff staff, string password, CancellationToken cancellation)
    {
        await CheckPlace(staff.Role, staff.AgencyId, cancellation);
        var account = new StaffAccount
        {
            Id = staff.Id,
            UserName = staff.UserName,
            Email = staff.Email,
            DisplayName = staff.DisplayName,
            OtherName = staff.OtherName,
            NameWords = NameWords.Of(staff.DisplayName, staff.OtherName),
            Role = staff.Role,
            AgencyId = staff.AgencyId,
            Language = staff.Language,
            MustChangePassword = true,
            LockoutEnabled = true,
            NormalizedUserName = users.NormalizeName(staff.UserName),
            NormalizedEmail = users.NormalizeEmail(staff.Email),
            SecurityStamp = StaffAccount.NewStamp(),
        };
        await CheckPassword(account, password);
        foreach (var validator in users.UserValidators)
        {
            Check(await validator.ValidateAsync(users, account));
        }

        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        writes.Add(account);
    }

    public async Task Move(string userName, Role role, string? agencyId, CancellationToken cancellation)
    {
        await CheckPlace(role, agencyId, cancellation, (await Find(userName)).AgencyId);
        await Change(userName, account => (account.Role, account.AgencyId) = (role, agencyId));
    }

    public async Task Rename(string userName, string displayName, string? otherName) =>
        writes.Describe(
            (await Find(userName)).Id,
            account =>
            {
                (account.DisplayName, account.OtherName) = (displayName, otherName);
                account.NameWords = NameWords.Of(displayName, otherName);
            }
        );

    public Task Lock(string userName) => Change(userName, account => account.LockedAt = clock.GetUtcNow());

    public async Task Unlock(string userName)
    {
        writes.ForgetTries(tries.NameOf(users.NormalizeName(userName)));
        await Change(
            userName,
            account =>
            {
                account.LockedAt = null;
                account.WrongInside = 0;
            }
        );
    }

    public Task Retire(string userName) => Change(userName, account => account.RetiredAt = clock.GetUtcNow());

    public Task ResetOneTimeCode(string userName) =>
        Change(
            userName,
            account =>
            {
                account.OneTimeCodeSecret = null;
                account.PendingSecret = null;
                account.RecoveryCodes = [];
            }
        );

    public async Task RemovePasskeys(string userName) => writes.RemovePasskeys((await Find(userName)).Id);

    public async Task ReleaseExternal(string userName) => writes.ReleaseExternal((await Find(userName)).Id);

    public async Task ResetPassword(string userName, string password)
    {
        await CheckPassword(await Find(userName), password);
        await Change(
            userName,
            changed =>
            {
                changed.PasswordHash = users.PasswordHasher.HashPassword(changed, password);
                changed.MustChangePassword = true;
            }
        );
    }

    public async Task EndWaysIn(string userName, string password)
    {
        await ResetPassword(userName, password);
        await ResetOneTimeCode(userName);
        await RemovePasskeys(userName);
        await ReleaseExternal(userName);
        writes.ForgetDevices((await Find(userName)).Id);
    }

    private async Task Change(string userName, Action<StaffAccount> change) => writes.Change((await Find(userName)).Id, change);

    private async Task CheckPassword(StaffAccount account, string password)
    {
        foreach (var validator in users.PasswordValidators)
        {
            Check(await validator.ValidateAsync(users, account, password));
        }
    }

    private async Task<StaffAccount> Find(string userName) =>
        await users.FindByNameAsync(userName) ?? throw new StaffAccountException($"There is no account '{userName}'.");

    /// <param name="role">Of now on.</param>
    /// <param name="agencyId">Of now on.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="present">The agency until now, which may be retired.</param>
    private async Task CheckPlace(Role role, string? agencyId, CancellationToken cancellation, string? present = null)
    {
        var ofAnAgency = role is Role.Officer or Role.AgencyHead or Role.Inspector;
        if (ofAnAgency && agencyId is null)
        {
            throw new StaffAccountException($"{role} needs an agency.");
        }

        if (!ofAnAgency && agencyId is not null && role != Role.Analyst)
        {
            throw new StaffAccountException($"{role} belongs to the centre and has no agency.");
        }

        if (agencyId is not null && agencyId != present && !(await directory.Get(cancellation)).HasActiveAgency(agencyId))
        {
            throw new StaffAccountException($"There is no agency '{agencyId}'.");
        }
    }

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new StaffAccountException(string.Join(' ', result.Errors.Select(error => error.Description)));
        }
    }
}
