using System.Security.Cryptography;
using System.Text;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Ccs.Infrastructure.Identity;

/// <summary>Made-up staff for Development: one account a role and agency, one password for all, no one-time code.</summary>
public sealed class DemoStaff(IDbContextFactory<StaffDbContext> contexts, IPasswordHasher<StaffAccount> passwords)
{
    private static readonly (string Latin, string Kurdish)[] FirstNames =
    [
        ("Rebin", "ڕێبین"),
        ("Shno", "شنۆ"),
        ("Karwan", "کاروان"),
        ("Tara", "تارا"),
        ("Dilshad", "دڵشاد"),
        ("Nazdar", "نازدار"),
        ("Hiwa", "هیوا"),
        ("Chra", "چرا"),
        ("Sarkawt", "سەرکەوت"),
        ("Avin", "ئەڤین"),
        ("Bakhtiar", "بەختیار"),
        ("Lana", "لانا"),
        ("Zana", "زانا"),
        ("Ronak", "ڕۆناک"),
        ("Aso", "ئاسۆ"),
    ];

    private static readonly (string Latin, string Kurdish)[] FatherNames =
    [
        ("Omer", "عومەر"),
        ("Mahmood", "مەحموود"),
        ("Qadir", "قادر"),
        ("Ismail", "ئیسماعیل"),
        ("Rasheed", "ڕەشید"),
        ("Tofiq", "تۆفیق"),
        ("Jalal", "جەلال"),
        ("Hussein", "حسێن"),
        ("Nawzad", "نەوزاد"),
        ("Fattah", "فەتاح"),
        ("Ghafur", "غەفوور"),
        ("Sabir", "سابیر"),
        ("Kamal", "کەمال"),
    ];

    /// <summary>Makes those that are missing; gives all of them this password. Nothing is written where all is so already.</summary>
    /// <param name="agencies">Id and English name.</param>
    /// <param name="password">In clear.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task Ensure(IReadOnlyList<(string Id, string Name)> agencies, string password, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var known = await context.Users.Where(x => x.OneTimeCodeExempt).ToDictionaryAsync(x => x.Id, cancellation);
        List<StaffAccount> wanted = [.. Wanted(agencies).Where(account => !known.ContainsKey(account.Id))];
        var stale =
            known.Values.FirstOrDefault() is { } one
            && passwords.VerifyHashedPassword(one, one.PasswordHash!, password) != PasswordVerificationResult.Success;
        if (wanted.Count == 0 && !stale)
        {
            return;
        }

        // A hash takes long on purpose; one does for all, since it is one password.
        var hash =
            stale || known.Count == 0
                ? passwords.HashPassword(wanted.FirstOrDefault() ?? known.Values.First(), password)
                : known.Values.First().PasswordHash;
        foreach (var account in wanted)
        {
            account.PasswordHash = hash;
            context.Users.Add(account);
        }

        foreach (var account in stale ? known.Values.ToArray() : [])
        {
            account.PasswordHash = hash;
            account.SecurityStamp = StaffAccount.NewStamp();
        }

        await context.SaveChangesAsync(cancellation);
    }

    private static IEnumerable<StaffAccount> Wanted(IReadOnlyList<(string Id, string Name)> agencies) =>
        [
            Account("centre", Role.CentreOfficer, null),
            Account("administrator", Role.Administrator, null),
            Account("administrator.second", Role.Administrator, null),
            Account("auditor", Role.Auditor, null),
            Account("analyst", Role.Analyst, null),
            .. agencies.SelectMany(agency =>
                new[]
                {
                    Account($"officer.{agency.Id}", Role.Officer, agency.Id),
                    Account($"head.{agency.Id}", Role.AgencyHead, agency.Id),
                    Account($"inspector.{agency.Id}", Role.Inspector, agency.Id),
                }
            ),
        ];

    private static StaffAccount Account(string userName, Role role, string? agencyId)
    {
        // The id and the name come from the user name: the same on every machine, so that demo histories are the same too.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"demo staff {userName}"));
        var (first, father) = (FirstNames[hash[20] % FirstNames.Length], FatherNames[hash[21] % FatherNames.Length]);
        var name = $"{first.Latin} {father.Latin} {userName}";
        var other = $"{first.Kurdish} {father.Kurdish}";
        return new StaffAccount
        {
            Id = new Guid(hash.AsSpan(0, 16)),
            UserName = userName,
            NormalizedUserName = userName.ToUpperInvariant(),
            Email = $"{userName}@ccs.example",
            NormalizedEmail = $"{userName}@ccs.example".ToUpperInvariant(),
            DisplayName = name,
            OtherName = other,
            NameWords = NameWords.Of(name, other),
            Role = role,
            AgencyId = agencyId,
            Language = Language.Ckb,
            OneTimeCodeExempt = true,
            SecurityStamp = StaffAccount.NewStamp(),
        };
    }
}
