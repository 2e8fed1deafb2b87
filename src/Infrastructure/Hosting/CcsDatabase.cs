using Ccs.Infrastructure.Embedded;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ccs.Infrastructure.Hosting;

/// <summary>The PostgreSQL that CCS works on: the one named by <c>ConnectionStrings:Ccs</c>,
/// else one of its own below the data folder.</summary>
public sealed class CcsDatabase : IAsyncDisposable
{
    private readonly EmbeddedPostgres? _embedded;

    private readonly string? _owner;

    private CcsDatabase(string connectionString, string? owner, string dataFolder, EmbeddedPostgres? embedded, bool patient)
    {
        Connections = new DatabaseConnections(connectionString, patient);
        WorkingRole = new NpgsqlConnectionStringBuilder(connectionString).Username;
        DataFolder = dataFolder;
        _owner = owner;
        _embedded = embedded;
    }

    public DatabaseConnections Connections { get; }

    /// <summary>As whom the program works; null where the connection string leaves it to the system.</summary>
    public string? WorkingRole { get; }

    /// <summary>Tables belong to another role than the one that works with them, so that what is recorded can't be changed by it.</summary>
    public bool HasOwner => _owner is not null;

    /// <summary>Where documents, development keys and the embedded database are.</summary>
    public string DataFolder { get; }

    public bool IsEmbedded => _embedded is not null;

    /// <param name="configuration">Names it, or doesn't.</param>
    /// <param name="logger">Of the start.</param>
    /// <param name="patient">For a command, whose statements may take as long as they need.</param>
    /// <param name="cancellation">Of the start.</param>
    public static async Task<CcsDatabase> Open(IConfiguration configuration, ILogger logger, bool patient, CancellationToken cancellation)
    {
        var folder = Embedded.DataFolder.Resolve(configuration["Ccs:DataFolder"]);
        logger.LogInformation("Data folder: {Folder}", folder);
        if (configuration.GetConnectionString("Ccs") is { Length: > 0 } outside)
        {
            return new CcsDatabase(
                outside,
                configuration.GetConnectionString("CcsOwner") is { Length: > 0 } owner ? owner : null,
                folder,
                null,
                patient
            );
        }

        var options = new EmbeddedPostgresOptions
        {
            DataFolder = folder,
            BinFolder = configuration["Ccs:Postgres:BinFolder"],
            Watch = true,
        };
        var embedded = await EmbeddedPostgres.StartAsync(options, logger, TimeProvider.System, cancellation);
        return new CcsDatabase(embedded.ConnectionString, embedded.OwnerConnectionString, folder, embedded, patient);
    }

    /// <summary>The same database as its owner, who lays the tables. Not the server: that is left with this one.</summary>
    public CcsDatabase AsOwner() =>
        new(_owner ?? throw new InvalidOperationException("Nobody else owns this database."), null, DataFolder, null, patient: true);

    public async ValueTask DisposeAsync()
    {
        await Connections.DisposeAsync();
        if (_embedded is not null)
        {
            await _embedded.DisposeAsync();
        }
    }
}
