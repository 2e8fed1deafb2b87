namespace Ccs.Browser.Tests.Figures;

/// <summary>A program with a few thousand complaints of a demo year, which nothing is written to: so its figures stand still.</summary>
public sealed class ManyComplaintsFixture : IAsyncLifetime
{
    private TestPostgres? _postgres;
    private CcsProgram? _program;
    private string _data = string.Empty;

    public Uri Address { get; private set; } = new("http://localhost");

    public Api Api => new(Address);

    public async ValueTask InitializeAsync()
    {
        _postgres = await TestPostgres.Start();
        _data = CcsProgram.NewDataFolder();
        var database = await _postgres.NewDatabase();
        var demo = await CcsProgram.Command(
            CcsFixture.Program(database, _data),
            ["demo", "--complaints", "2000", "--seed", "9", "--bulk", "--plant", "late:electricity:4"]
        );
        demo.ExitCode.ShouldBe(0, demo.Output);
        _program = CcsProgram.Serve(CcsFixture.Program(database, _data));
        Address = await _program.Address;
        using var api = Api;
        await Eventually.Holds(async () => IsRead(await api.Get("/health/ready")), "the figures to have read all events", seconds: 90);
    }

    public async ValueTask DisposeAsync()
    {
        if (_program is not null)
        {
            await _program.DisposeAsync();
        }

        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }

        Directory.Delete(_data, recursive: true);
    }

    private static bool IsRead(Answer ready) =>
        ready.Status == HttpStatusCode.OK && ready["checks"]!["projections"]!["data"]!["eventsBehind"]!.GetValue<long>() == 0;
}

/// <summary>Tests of pages that need many complaints.</summary>
[CollectionDefinition(Name)]
public sealed class ManyComplaintsCollection : ICollectionFixture<ManyComplaintsFixture>
{
    public const string Name = "many complaints";
}
