using Ccs.Infrastructure.Embedded;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Ccs.Infrastructure.Hosting;

/// <summary>The PostgreSQL that CCS works on: the one named by <c>ConnectionStrings:Ccs</c>,
/// else one of its own below the data folder.</summary>
public sealed class CcsDatabase : IAsyncDisposable
{
    private readonly EmbeddedPostgres? _embedded;

    private CcsDatabase(string connectionString, string dataFolder, EmbeddedPostgres? embedded)
    {
        Connections = new DatabaseConnections(connectionString);
        DataFolder = dataFolder;
        _embedded = embedded;
    }

    public DatabaseConnections Connections { get; }

    /// <summary>Where documents, development keys and the embedded database are.</summary>
    public string DataFolder { get; }

    public bool IsEmbedded => _embedded is not null;

    public static async Task<CcsDatabase> Open(IConfiguration configuration, ILogger logger, CancellationToken cancellation)
    {
        var folder = Embedded.DataFolder.Resolve(configuration["Ccs:DataFolder"]);
        logger.LogInformation("Data folder: {Folder}", folder);
        if (configuration.GetConnectionString("Ccs") is { Length: > 0 } outside)
        {
            return new CcsDatabase(outside, folder, null);
        }

        var options = new EmbeddedPostgresOptions { DataFolder = folder, BinFolder = configuration["Ccs:Postgres:BinFolder"] };
        var embedded = await EmbeddedPostgres.StartAsync(options, logger, TimeProvider.System, cancellation);
        return new CcsDatabase(embedded.ConnectionString, folder, embedded);
    }

    public async ValueTask DisposeAsync()
    {
        await Connections.DisposeAsync();
        if (_embedded is not null)
        {
            await _embedded.DisposeAsync();
        }
    }
}
