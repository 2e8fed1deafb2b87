using Ccs.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Ccs.Infrastructure.Identity;

/// <summary>Wrong tries at the door under one name, from one network, one known device, or all other places together.</summary>
public sealed class SignInTriesRow
{
    /// <summary>Keyed: name and place.</summary>
    public required string Key { get; init; }

    /// <summary>Keyed: the name, of whoever or nobody.</summary>
    public required string Name { get; init; }

    /// <summary>Since the last right one, or since a day without any.</summary>
    public int Wrong { get; set; }

    public DateTimeOffset LastAt { get; set; }

    /// <summary>No try counts before.</summary>
    public DateTimeOffset Until { get; set; }
}

/// <summary>
/// Slows whoever guesses, and nobody else. After five wrong tries for a name from a network, the next one counts a minute later, then
/// two, then four, at most a quarter of an hour; after fifty from everywhere, so does every place. A browser that has signed in under the
/// name before has five tries of its own, whatever others do; passkeys and the outside provider never come here. All of it goes by the
/// name as it was typed, so that one that nobody has costs the same.
/// </summary>
internal sealed class SignInTries(IBlindIndex index)
{
    private const int FromOnePlace = 5;
    private const int FromEverywhere = 50;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    /// <param name="name">Normalised.</param>
    /// <param name="device">From where.</param>
    /// <param name="known">The device has signed in under this name before.</param>
    public IReadOnlyList<Counter> Of(string name, Device device, bool known) =>
        known
            ? [new Counter(index.Token("tries-device", $"{name}\n{device.Token}"), FromOnePlace)]
            :
            [
                new Counter(index.Token("tries-network", $"{name}\n{device.Network}"), FromOnePlace),
                new Counter(index.Token("tries-name", name), FromEverywhere),
            ];

    /// <summary>How long the next try has to wait; null: it counts.</summary>
    public static async Task<TimeSpan?> Wait(
        StaffDbContext context,
        IReadOnlyList<Counter> counters,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        string[] keys = [.. counters.Select(counter => counter.Key)];
        var until = await context.SignInTries.Where(x => keys.Contains(x.Key)).MaxAsync(x => (DateTimeOffset?)x.Until, cancellation);
        return until > now ? until - now : null;
    }

    /// <summary>In one statement each: of wrong tries at once, none goes uncounted.</summary>
    public async Task Count(
        StaffDbContext context,
        string name,
        IReadOnlyList<Counter> counters,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var named = NameOf(name);
        var forgotten = now - Forgotten;
        await Sweep(context, forgotten, cancellation);
        foreach (var (key, free) in counters)
        {
            await context.Database.ExecuteSqlAsync(
                $"""
                insert into identity.sign_in_tries as t ("Key", "Name", "Wrong", "LastAt", "Until") values ({key}, {named}, 1, {now}, {now})
                on conflict ("Key") do update set
                    "LastAt" = {now},
                    "Wrong" = t."Wrong" + 1,
                    "Until" = case when t."Wrong" + 1 >= {free}
                        then {now} + least({Longest}, {First} * power(2, least(t."Wrong" + 1 - {free}, 10)))
                        else {now} end
                """,
                cancellation
            );
        }
    }

    /// <summary>Those of a day ago tell nothing any more.</summary>
    private static Task<int> Sweep(StaffDbContext context, DateTimeOffset before, CancellationToken cancellation) =>
        context.SignInTries.Where(x => x.LastAt < before).ExecuteDeleteAsync(cancellation);

    /// <summary>A right one: those of this place are forgotten, those of all others are not.</summary>
    public static Task Forget(StaffDbContext context, IReadOnlyList<Counter> counters, CancellationToken cancellation)
    {
        var own = counters[0].Key;
        return context.SignInTries.Where(x => x.Key == own).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Which of these names are slowed somewhere.</summary>
    public async Task<IReadOnlySet<string>> Slowed(
        StaffDbContext context,
        IReadOnlyCollection<string> names,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var byToken = names.Distinct(StringComparer.Ordinal).ToDictionary(NameOf, name => name, StringComparer.Ordinal);
        string[] tokens = [.. byToken.Keys];
        var slowed = await context
            .SignInTries.Where(x => tokens.Contains(x.Name) && x.Until > now)
            .Select(x => x.Name)
            .ToListAsync(cancellation);
        return slowed.Select(token => byToken[token]).ToHashSet(StringComparer.Ordinal);
    }

    public string NameOf(string name) => index.Token("tries-of", name);

    /// <param name="Key">Of its row.</param>
    /// <param name="Free">So many wrong ones before the first wait.</param>
    public readonly record struct Counter(string Key, int Free);
}
