using System.Security.Cryptography;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Identity;

namespace Ccs.WebApi.Commands;

/// <summary>
/// <c>staff …</c>: accounts from the command line, for the first administrator and for emergencies. A password is read from standard input where
/// that is redirected, else made and printed; it is never an argument, which every user of the machine could read.
/// </summary>
internal static class StaffCommands
{
    private const string Usage = """
        Usage: staff list
               staff create <userName> <role> <displayName> [--agency <id>] [--email <address>] [--language ckb|ar|en]
               staff move <userName> <role> [--agency <id>]
               staff lock | unlock | retire | reset-password | reset-one-time-code | remove-passkeys <userName>
        """;

    private static readonly string[] Options = ["--agency", "--email", "--language"];

    public static async Task<int> Run(WebApplication app, string[] args)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var staff = scope.ServiceProvider.GetRequiredService<StaffAdministration>();
        var named = Options.ToDictionary(
            option => option,
            option => Array.IndexOf(args, option) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null,
            StringComparer.Ordinal);
        string[] words = [.. args.TakeWhile(arg => !arg.StartsWith("--", StringComparison.Ordinal))];
        try
        {
            return await Run(staff, words, named);
        }
        catch (StaffAccountException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    private static async Task<int> Run(StaffAdministration staff, string[] words, Dictionary<string, string?> named)
    {
        switch (words)
        {
            case ["list"]:
                foreach (var member in await staff.List(CancellationToken.None))
                {
                    Console.WriteLine($"{member.UserName}\t{Kebab.Of(member.Role)}\t{member.AgencyId ?? "-"}\t{(member.Active ? "active" : "inactive")}");
                }

                return 0;
            case ["create", var userName, var role, var displayName] when Kebab.TryParse<Role>(role, out var parsed):
                var language = Kebab.TryParse<Language>(named["--language"], out var given) ? given : Language.Ckb;
                await WithPassword(password => staff.Create(
                    new NewStaff(userName, displayName, parsed, named["--agency"], named["--email"], language), password, CancellationToken.None));
                return 0;
            case ["move", var userName, var role] when Kebab.TryParse<Role>(role, out var parsed):
                await staff.Move(userName, parsed, named["--agency"], CancellationToken.None);
                return 0;
            case ["lock", var userName]:
                await staff.Lock(userName);
                return 0;
            case ["unlock", var userName]:
                await staff.Unlock(userName);
                return 0;
            case ["retire", var userName]:
                await staff.Retire(userName);
                return 0;
            case ["reset-password", var userName]:
                await WithPassword(password => staff.ResetPassword(userName, password));
                return 0;
            case ["reset-one-time-code", var userName]:
                await staff.ResetOneTimeCode(userName);
                return 0;
            case ["remove-passkeys", var userName]:
                await staff.RemovePasskeys(userName);
                return 0;
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }

    private static async Task WithPassword(Func<string, Task> use)
    {
        var given = Console.IsInputRedirected ? await Console.In.ReadLineAsync() : null;
        var password = string.IsNullOrEmpty(given) ? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12)) : given;
        await use(password);
        if (string.IsNullOrEmpty(given))
        {
            Console.WriteLine($"Password: {password}");
        }
    }
}
