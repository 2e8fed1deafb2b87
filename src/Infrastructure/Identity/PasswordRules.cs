using Ccs.Application.Ports;
using Ccs.Application.Sessions;
using Microsoft.AspNetCore.Identity;

namespace Ccs.Infrastructure.Identity;

/// <summary>What the framework's rules of length (see <see cref="PasswordLimits"/>) do not know: not the account's own name.</summary>
internal sealed class PasswordRules : IPasswordValidator<StaffAccount>
{
    private const string BearsName = "PasswordBearsName";

    /// <summary>By all rules, the framework's and this one.</summary>
    public static async Task<IEnumerable<PasswordFault>> Faults(UserManager<StaffAccount> users, StaffAccount account, string password)
    {
        var faults = new HashSet<PasswordFault>();
        foreach (var validator in users.PasswordValidators)
        {
            faults.UnionWith(
                (await validator.ValidateAsync(users, account, password)).Errors.Select(error =>
                    error.Code switch
                    {
                        nameof(IdentityErrorDescriber.PasswordTooShort) => PasswordFault.TooShort,
                        BearsName => PasswordFault.BearsName,
                        _ => PasswordFault.TooSimple,
                    }
                )
            );
        }

        return faults;
    }

    public Task<IdentityResult> ValidateAsync(UserManager<StaffAccount> manager, StaffAccount user, string? password)
    {
        string[] names = [user.UserName ?? string.Empty, .. user.DisplayName.Split(' ')];
        var bearsAName = names.Any(name => name.Length > 3 && password?.Contains(name, StringComparison.OrdinalIgnoreCase) == true);
        return Task.FromResult(
            bearsAName
                ? IdentityResult.Failed(new IdentityError { Code = BearsName, Description = "The password contains the account's name." })
                : IdentityResult.Success
        );
    }
}
