using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Ccs.Infrastructure.Identity;

/// <summary>For <c>dotnet ef migrations add</c> alone, which needs the model as it is when CCS runs, and no database.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<StaffDbContext>
{
    public StaffDbContext CreateDbContext(string[] args) =>
        new ServiceCollection()
            .AddStaffAccounts(NpgsqlDataSource.Create("Host=localhost"))
            .BuildServiceProvider()
            .GetRequiredService<IDbContextFactory<StaffDbContext>>()
            .CreateDbContext();
}
