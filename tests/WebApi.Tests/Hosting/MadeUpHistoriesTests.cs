using Npgsql;

namespace Ccs.WebApi.Tests.Hosting;

/// <summary>What the command <c>demo</c> makes up, and read models made anew from it.</summary>
[Collection(PastsCollection.Name)]
public sealed class MadeUpHistoriesTests(MadeUpHistories made) : IClassFixture<MadeUpHistories>
{
    [Fact]
    public async Task The_same_seed_gives_the_same_histories()
    {
        var histories = new List<string>();
        foreach (var settings in made.Twice)
        {
            histories.Add(
                await Text(
                    settings,
                    """
                    select string_agg(
                        stream_id || ' ' || version || ' ' || type || ' ' || (data->>'at'),
                        E'\n' order by stream_id, version)
                    from ccs.mt_events e where exists (select 1 from ccs.mt_doc_caserow c where c.id = e.stream_id)
                    """
                )
            );
        }

        histories[1].ShouldBe(histories[0]);
        histories[0].Split('\n').Length.ShouldBeGreaterThan(250);
    }

    [Fact]
    public async Task Read_models_made_anew_are_the_same()
    {
        var settings = made.Twice[0];
        var before = await ReadModels(settings);

        var rebuilt = await CcsProgram.Command(settings, "projections", "rebuild");

        rebuilt.ExitCode.ShouldBe(0, rebuilt.Output);
        (await ReadModels(settings)).ShouldBe(before);
        before.Split('\n').Length.ShouldBeGreaterThan(160);
    }

    private static Task<string> ReadModels(Dictionary<string, string> settings) =>
        Text(
            settings,
            """
            select string_agg(line, E'\n' order by line) from (
                select 'row ' || id || ' ' || data as line from ccs.mt_doc_caserow
                union all select 'tracking ' || id || ' ' || data from ccs.mt_doc_complainttracking
                union all select 'charge ' || c::text from ccs.figure_charge c) lines
            """
        );

    private static async Task<string> Text(Dictionary<string, string> settings, string query)
    {
        await using var connection = new NpgsqlConnection(settings["ConnectionStrings__Ccs"]);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(query, connection);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}

/// <summary>Two databases with the made-up complaints of one seed.</summary>
public sealed class MadeUpHistories(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly List<Dictionary<string, string>> _twice = [];

    /// <summary>The settings of a program on each.</summary>
    public IReadOnlyList<Dictionary<string, string>> Twice => _twice;

    public async ValueTask InitializeAsync()
    {
        while (_twice.Count < 2)
        {
            var settings = CcsFixture.Program(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
            var demo = await CcsProgram.Command(settings, "demo", "--complaints", "80", "--seed", "7", "--until", "2026-11-01");
            demo.ExitCode.ShouldBe(0, demo.Output);
            demo.Output.ShouldContain("80 filed");
            _twice.Add(settings);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
