using Ccs.Application.Ports;
using Ccs.Application.Sessions;
using Ccs.Infrastructure.Identity.Passwords;
using Microsoft.AspNetCore.Identity;

namespace Ccs.Infrastructure.Identity;

/// <summary>
/// What the framework's rules of length (see <see cref="PasswordLimits"/>) do not know: not the account's own name, and nothing that
/// guessers try first, nor the name of the account's agency with figures.
/// </summary>
/// <param name="directory">For the names of agencies; null: there are none.</param>
internal sealed class PasswordRules(IDirectory? directory = null) : IPasswordValidator<StaffAccount>
{
    /// <summary>Of PBKDF2 with HMAC-SHA-512, as OWASP asks for it; a hash of fewer is made anew at the next sign-in.</summary>
    public const int Rounds = 210_000;

    private const string BearsName = "PasswordBearsName";
    private const string TooCommon = "PasswordTooCommon";

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
                        TooCommon => PasswordFault.TooCommon,
                        _ => PasswordFault.TooSimple,
                    }
                )
            );
        }

        return faults;
    }

    public async Task<IdentityResult> ValidateAsync(UserManager<StaffAccount> manager, StaffAccount user, string? password)
    {
        string[] names = [user.UserName ?? string.Empty, .. user.DisplayName.Split(' ')];
        var bearsAName = names.Any(name => name.Length > 3 && password?.Contains(name, StringComparison.OrdinalIgnoreCase) == true);
        var errors = new List<IdentityError>();
        if (bearsAName)
        {
            errors.Add(new IdentityError { Code = BearsName, Description = "The password contains the account's name." });
        }

        if (CommonPasswords.Has(password ?? string.Empty, await AgencyNames(user.AgencyId)))
        {
            errors.Add(new IdentityError { Code = TooCommon, Description = "The password is among those that are tried first." });
        }

        return errors.Count == 0 ? IdentityResult.Success : IdentityResult.Failed([.. errors]);
    }

    /// <summary>Of the agency and of those above it, in all languages.</summary>
    private async Task<IReadOnlyList<string>> AgencyNames(string? agencyId)
    {
        var names = new List<string>();
        if (agencyId is not null && directory is not null)
        {
            var known = await directory.Get(CancellationToken.None);
            for (var id = agencyId; id is not null && known.Agencies.GetValueOrDefault(id) is { } agency; id = agency.ParentId)
            {
                names.AddRange([id, agency.Names.En, agency.Names.Ckb, agency.Names.Ar]);
            }
        }

        return names;
    }
}
