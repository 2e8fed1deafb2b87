using Microsoft.AspNetCore.Identity;

namespace Ccs.Infrastructure.Identity;

/// <summary>
/// Length over decoration (NIST SP 800-63B, 5.1.1): 12 characters of any kind, at least five different ones, and not the account's own name.
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<StaffAccount>
{
    public const int Shortest = 12;
    public const int Different = 5;

    public Task<IdentityResult> ValidateAsync(UserManager<StaffAccount> manager, StaffAccount user, string? password)
    {
        string[] names = [user.UserName ?? string.Empty, .. user.DisplayName.Split(' ')];
        var bearsAName = names.Any(name => name.Length > 3 && password?.Contains(name, StringComparison.OrdinalIgnoreCase) == true);
        return Task.FromResult(bearsAName
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordBearsName", Description = "The password contains the account's name." })
            : IdentityResult.Success);
    }
}
