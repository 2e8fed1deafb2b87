using Ccs.Application.Administration.Accounts;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;

namespace Ccs.WebApi.Commands;

/// <summary>
/// <c>staff …</c>: accounts from the command line, for the first administrator and for emergencies; the same use cases as those of
/// administrators, so that what is done here stands in the history too. A password is read from standard input where that is redirected,
/// else made and printed; it is never an argument, which every user of the machine could read.
/// </summary>
internal static class StaffCommands
{
    private const string Usage = """
        Usage: staff list
               staff create <userName> <role> <displayName> [--other-name <name>] [--agency <id>] [--email <address>] [--language ckb|ar|en]
               staff rename <userName> <displayName> [--other-name <name>]
               staff move <userName> <role> [--agency <id>]
               staff lock | unlock | retire | reset-password | reset-one-time-code | remove-passkeys | release-external <userName>
        With each change: [--reason <text>]
        """;

    private static readonly string[] Options = ["--agency", "--other-name", "--email", "--language", "--reason"];

    public static async Task<int> Run(WebApplication app, string[] args)
    {
        var options = CommandOptions.Of(args, Options);
        var (words, named, reason) = (options.Words, options.Named, options.Reason);
        switch (words)
        {
            case ["list"]:
                await List(app);
                return 0;
            case ["create", var userName, var role, var displayName]:
                var language = named["--language"] ?? Kebab.Of(Language.Ckb);
                var create = new CreateAccount(userName, displayName, role, named["--agency"], named["--email"], language, reason)
                {
                    OtherName = named["--other-name"],
                    Password = Given(),
                };
                return Told(await AdministrationRunner.Run(app, create), create.Password);
            case ["reset-password", var userName]:
                var reset = new ResetPassword(userName, reason) { Password = Given() };
                return Told(await AdministrationRunner.Run(app, reset), reset.Password);
            case ["move", var userName, var role]:
                return Told(await AdministrationRunner.Run(app, new MoveAccount(userName, role, named["--agency"], reason)));
            case ["rename", var userName, var displayName]:
                return Told(await AdministrationRunner.Run(app, new RenameAccount(userName, displayName, named["--other-name"], reason)));
            case ["lock", var userName]:
                return Told(await AdministrationRunner.Run(app, new LockAccount(userName, reason)));
            case ["unlock", var userName]:
                return Told(await AdministrationRunner.Run(app, new UnlockAccount(userName, reason)));
            case ["retire", var userName]:
                return Told(await AdministrationRunner.Run(app, new RetireAccount(userName, reason)));
            case ["reset-one-time-code", var userName]:
                return Told(await AdministrationRunner.Run(app, new ResetOneTimeCode(userName, reason)));
            case ["remove-passkeys", var userName]:
                return Told(await AdministrationRunner.Run(app, new RemovePasskeys(userName, reason)));
            case ["release-external", var userName]:
                return Told(await AdministrationRunner.Run(app, new ReleaseExternal(userName, reason)));
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }

    private static async Task List(WebApplication app)
    {
        const int Page = 200;
        var accounts = app.Services.GetRequiredService<IStaffAccountList>();
        string? after = null;
        while (true)
        {
            var page = await accounts.List(new StaffAccountFilter(null, null, null, Retired: true, after, Page), CancellationToken.None);
            foreach (var account in page.Items)
            {
                var active = !account.Locked && !account.LockedOut && !account.Retired;
                Console.WriteLine(
                    $"{account.UserName}\t{Kebab.Of(account.Role)}\t{account.AgencyId ?? "-"}\t{(active ? "active" : "inactive")}"
                );
            }

            if (page.Next is null)
            {
                return;
            }

            after = page.Next;
        }
    }

    /// <summary>Null: one is to be made.</summary>
    private static string? Given() => Console.IsInputRedirected && Console.In.ReadLine() is { Length: > 0 } given ? given : null;

    /// <summary>A password that was made is printed; one that was given is known.</summary>
    private static int Told(object? result, string? given = null)
    {
        var password = result switch
        {
            AccountOutcome { Password: { } made } => made,
            _ => given,
        };
        if (password != given)
        {
            Console.WriteLine($"Password: {password}");
        }

        return result is null ? 1 : 0;
    }
}
