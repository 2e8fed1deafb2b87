using Npgsql;

namespace Ccs.WebApi.Tests.Support;

/// <summary>CCS as it runs, once for all tests that do not need one of their own, on a PostgreSQL of its own.</summary>
public sealed class CcsFixture : IAsyncLifetime
{
    public const string Password = "Correct-horse-battery-9";

    private TestPostgres? _postgres;
    private CcsProgram? _program;

    public string ConnectionString { get; private set; } = string.Empty;

    public string DataFolder { get; } = CcsProgram.NewDataFolder();

    public Uri Address { get; private set; } = new("http://localhost");

    public string Log => _program!.Log;

    /// <summary>The settings of a program on this database and data folder.</summary>
    public Dictionary<string, string> Settings => Program(ConnectionString, DataFolder);

    public static Dictionary<string, string> Program(string connectionString, string dataFolder) =>
        new(StringComparer.Ordinal)
        {
            ["ConnectionStrings__Ccs"] = connectionString,
            ["Ccs__DataFolder"] = dataFolder,
            ["Ccs__Demo__Password"] = Password,
            ["Ccs__RateLimits__Enabled"] = "false",
            ["Ccs__SingleNode"] = "true",
            // Machines that run tests are busy with other tests.
            ["Ccs__CallSeconds"] = "30",
            // A program that watches its own code runs faster later; those of tests end before that pays, and start a seventh sooner.
            ["DOTNET_TieredPGO"] = "0",
        };

    /// <summary>The same for a program that ends after a few calls: none of its code is made a second time, faster, which costs a quarter
    /// of a start.</summary>
    public static Dictionary<string, string> Brief(string connectionString, string dataFolder) =>
        new(Program(connectionString, dataFolder), StringComparer.Ordinal) { ["DOTNET_TC_CallCounting"] = "0" };

    /// <summary>The same with the keys that Production asks for, and without what only Development has.</summary>
    public static Dictionary<string, string> Production(string connectionString, string dataFolder) =>
        new(Brief(connectionString, dataFolder), StringComparer.Ordinal)
        {
            ["DOTNET_ENVIRONMENT"] = "Production",
            ["Ccs__Keys__Current"] = "k1",
            ["Ccs__Keys__Master__k1"] = Convert.ToBase64String([.. Enumerable.Range(0, 32).Select(i => (byte)i)]),
            ["Ccs__Keys__Index"] = Convert.ToBase64String([.. Enumerable.Range(100, 32).Select(i => (byte)i)]),
            ["Ccs__Keys__CurrentSeal"] = "s1",
            ["Ccs__Keys__Seal__s1"] = Convert.ToBase64String([.. Enumerable.Range(140, 32).Select(i => (byte)i)]),
            ["Ccs__Keys__Log"] = Convert.ToBase64String([.. Enumerable.Range(150, 32).Select(i => (byte)i)]),
            ["Ccs__Keys__Checkpoint"] = Convert.ToBase64String([.. Enumerable.Range(160, 32).Select(i => (byte)i)]),
            ["Ccs__Keys__Clock"] = Convert.ToBase64String([.. Enumerable.Range(170, 32).Select(i => (byte)i)]),
            ["Ccs__Log__Origin"] = "ccs.example.org/log",
        };

    public async ValueTask InitializeAsync()
    {
        _postgres = await TestPostgres.Start();
        ConnectionString = await _postgres.NewDatabase();
        _program = CcsProgram.Serve(Settings);
        Address = await _program.Address;
    }

    public Task<string> NewDatabase() => _postgres!.NewDatabase();

    public Api Api(string language = "en") => new(Address, language);

    public async Task<long> Count(string query) => long.Parse(await Text(query), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The first value of the first row.</summary>
    public async Task<string> Text(string query)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(query, connection);
        return Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture)!;
    }

    /// <summary>The events of a complaint, by the names that they are stored with.</summary>
    public Task<string> Types(string complaintId) =>
        Text($"select string_agg(type, ',' order by version) from ccs.mt_events where stream_id = '{complaintId}'");

    public async ValueTask DisposeAsync()
    {
        if (_program is not null)
        {
            // What happened inside, for whoever looks into a test that failed.
            await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, $"ccs.{Address.Port}.log"), _program.Log);
            await _program.DisposeAsync();
        }

        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }

        Directory.Delete(DataFolder, recursive: true);
    }
}

[CollectionDefinition("ccs")]
public sealed class CcsCollection : ICollectionFixture<CcsFixture>;
