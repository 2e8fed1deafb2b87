using Ccs.Application.Ports;
using Ccs.Domain.Shared;
using Microsoft.AspNetCore.Identity;

namespace Ccs.Infrastructure.Identity;

/// <summary>
/// What administrators do with accounts, written with the commit of the command. Every change that matters to a session gives the account a
/// new stamp and ends its sessions.
/// </summary>
internal sealed class StaffAdministration(UserManager<StaffAccount> users, AccountWrites writes, IDirectory directory, TimeProvider clock)
    : IStaffAdministration
{
    /// <exception cref="StaffAccountException">The name is taken, the password too weak, the agency unknown,
    /// or missing for its role.</exception>
    public async Task<Guid> Create(NewStaff staff, string password, CancellationToken cancellation)
    {
        await CheckPlace(staff.Role, staff.AgencyId, cancellation);
        var account = new StaffAccount
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            UserName = staff.UserName,
            Email = staff.Email,
            DisplayName = staff.DisplayName,
            NameWords = NameWords.Of(staff.DisplayName),
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
        return account.Id;
    }

    public async Task Move(string userName, Role role, string? agencyId, CancellationToken cancellation)
    {
        await CheckPlace(role, agencyId, cancellation, (await Find(userName)).AgencyId);
        await Change(userName, account => (account.Role, account.AgencyId) = (role, agencyId));
    }

    public Task Lock(string userName) => Change(userName, account => account.LockedAt = clock.GetUtcNow());

    public Task Unlock(string userName) =>
        Change(
            userName,
            account =>
            {
                account.LockedAt = null;
                account.LockoutEnd = null;
                account.AccessFailedCount = 0;
                account.WrongInside = 0;
            }
        );

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
