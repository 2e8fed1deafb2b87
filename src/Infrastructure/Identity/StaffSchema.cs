using Microsoft.EntityFrameworkCore;

namespace Ccs.Infrastructure.Identity;

/// <summary>The accounts' tables, by migrations. Two starts at once take turns: EF Core locks the migrations' history.</summary>
public sealed class StaffSchema(IDbContextFactory<StaffDbContext> contexts)
{
    /// <summary>Idempotent.</summary>
    public async Task Apply(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Database.MigrateAsync(cancellation);
    }

    public async Task<bool> IsCurrent(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return !(await context.Database.GetPendingMigrationsAsync(cancellation)).Any();
    }
}
