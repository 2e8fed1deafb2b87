using Ccs.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Ccs.Infrastructure.Identity;

/// <summary>A device or a place that somebody has signed in from as an account, by a keyed mark: nothing of it can be read.</summary>
public sealed class KnownDeviceRow
{
    public required string Mark { get; init; }

    public Guid StaffId { get; init; }

    /// <summary>The last sign-in from there.</summary>
    public DateTimeOffset LastAt { get; set; }
}

/// <summary>
/// Devices known again, by the cookie of a browser or, for what keeps none, by network and family of products. Only the cookie is proof of
/// anything: a place is shared by neighbours.
/// </summary>
internal sealed class KnownDevices(IBlindIndex index)
{
    /// <summary>As long as browsers keep a cookie.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    /// <summary>Whether the browser has signed in under this name before. The same look for a name that nobody has.</summary>
    public async Task<bool> Knows(StaffDbContext context, string name, Device device, CancellationToken cancellation)
    {
        var mark = MarkOf(name, device) ?? string.Empty;
        return await context.KnownDevices.AnyAsync(x => x.Mark == mark, cancellation);
    }

    /// <summary>Keeps it.</summary>
    /// <returns>Whether it is a new one of an account that has others.</returns>
    public async Task<bool> Remember(
        StaffDbContext context,
        StaffAccount account,
        Device device,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var name = account.NormalizedUserName!;
        string[] marks = [.. new[] { MarkOf(name, device), PlaceOf(name, device) }.OfType<string>()];
        var known = await context.KnownDevices.CountAsync(x => marks.Contains(x.Mark), cancellation);
        var any = known > 0 || await context.KnownDevices.AnyAsync(x => x.StaffId == account.Id, cancellation);
        foreach (var mark in marks)
        {
            await context.Database.ExecuteSqlAsync(
                $"""
                insert into identity.known_devices ("Mark", "StaffId", "LastAt") values ({mark}, {account.Id}, {now})
                on conflict ("Mark") do update set "LastAt" = excluded."LastAt"
                """,
                cancellation
            );
        }

        await context.KnownDevices.Where(x => x.StaffId == account.Id && x.LastAt < now - Lifetime).ExecuteDeleteAsync(cancellation);
        return any && known == 0;
    }

    private string? MarkOf(string name, Device device) =>
        string.IsNullOrEmpty(device.Token) ? null : index.Token("known-device", $"{name}\n{device.Token}");

    private string PlaceOf(string name, Device device) =>
        index.Token("known-place", $"{name}\n{device.Network}\n{device.Browser}\n{device.System}");
}
