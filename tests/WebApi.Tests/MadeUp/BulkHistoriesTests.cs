using System.Text.RegularExpressions;
using Npgsql;

namespace Ccs.WebApi.Tests.MadeUp;

/// <summary>What <c>demo --bulk</c> writes, beside what the same plan comes to by commands.</summary>
[Collection(PastsCollection.Name)]
public sealed partial class BulkHistoriesTests(BulkHistories made) : IClassFixture<BulkHistories>
{
    [Theory]
    [InlineData("events", Events)]
    [InlineData("case rows", "select id || ' ' || data from ccs.mt_doc_caserow order by id")]
    [InlineData("tracking", "select id || ' ' || data from ccs.mt_doc_complainttracking order by id")]
    [InlineData("search terms", "select id || ' ' || contact || ' ' || data from ccs.mt_doc_searchterms order by id")]
    [InlineData("filings without a code", "select id || ' ' || data from ccs.mt_doc_unverifiedfiling order by id")]
    [InlineData("challenges", "select id || ' ' || (data - 'expiresAt') from ccs.mt_doc_verificationchallenge order by id")]
    [InlineData("keys", "select id || ' ' || split_part(data ->> 'keyId', '.', 1) from ccs.mt_doc_wrappedkey order by id")]
    [InlineData("streams", "select id || ' ' || type || ' ' || version from ccs.mt_streams where type = 'complaint' order by id")]
    public async Task It_is_what_the_commands_write(string what, string query)
    {
        var byCommands = await Lines(made.ByCommands, query);

        (await Lines(made.InBulk, query)).ShouldBe(byCommands, what);
        byCommands.Length.ShouldBeGreaterThan(what == "filings without a code" ? 0 : BulkHistories.Complaints / 2);
    }

    /// <summary>They came one after the other, as they would have: what was known on a day is known by a number.</summary>
    [Fact]
    public async Task Events_stand_in_the_order_of_time_without_gaps()
    {
        const string Out = """
            select count(*) from (
                select seq_id, version, timestamp, (data ->> 'at')::timestamptz as at,
                    lag(seq_id) over (order by seq_id) as seq_before, lag(timestamp) over (order by seq_id) as time_before,
                    row_number() over (partition by stream_id order by seq_id) as place
                from ccs.mt_events e where exists (select from ccs.mt_streams s where s.id = e.stream_id and s.type = 'complaint')) e
            where seq_id <> seq_before + 1 or timestamp < time_before or version <> place or abs(extract(epoch from timestamp - at)) > 0.001
            """;
        const string Ahead = """
            select (select last_value from ccs.mt_events_sequence) - (select max(seq_id) from ccs.mt_events)
            """;

        (await Lines(made.InBulk, Out)).ShouldBe(["0"]);
        (await Lines(made.InBulk, Ahead)).ShouldBe(["0"]);
    }

    /// <summary>Each index and each reference is there again.</summary>
    [Fact]
    public async Task The_schema_is_whole()
    {
        const string Indexes = "select indexdef from pg_indexes where schemaname = 'ccs' order by 1";
        const string References = """
            select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
            where contype = 'f' and connamespace = 'ccs'::regnamespace order by 1
            """;

        (await Lines(made.InBulk, Indexes)).ShouldBe(await Lines(made.ByCommands, Indexes));
        (await Lines(made.InBulk, References)).ShouldBe(await Lines(made.ByCommands, References));
        (await CcsProgram.Command(made.InBulk, "db-assert")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task It_begins_with_a_database_without_complaints()
    {
        var again = await CcsProgram.Command(made.InBulk, "demo", "--complaints", "10", "--bulk");

        again.ExitCode.ShouldBe(2);
        again.Output.ShouldContain("There are complaints already");
    }

    internal static async Task<string[]> Lines(IReadOnlyDictionary<string, string> settings, string query)
    {
        await using var connection = new NpgsqlConnection(settings["ConnectionStrings__Ccs"]);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(query, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(Comparable(reader.GetValue(0).ToString()!));
        }

        return [.. lines];
    }

    /// <summary>The same text is sealed to another token of the same length; case numbers come in another order; the seal of an event is
    /// over its own id, and what is promised of words has salts of their complaint's key.</summary>
    private static string Comparable(string line) =>
        CaseNumber()
            .Replace(Own().Replace(Sealed().Replace(line, token => $"sealed-{token.Length}"), own => $"own-{own.Length}"), "number");

    [GeneratedRegex(@"s1\.[\w-]+", RegexOptions.None, 1000)]
    private static partial Regex Sealed();

    [GeneratedRegex(@"(?<=""(seal|commitment)"": ""(development:)?)[\w-]{43,64}(?="")", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Own();

    [GeneratedRegex(@"(?<=caseNumber"": "")\d\d-\d{7}", RegexOptions.None, 1000)]
    private static partial Regex CaseNumber();

    private const string Events = """
        select e.stream_id || ' ' || e.version || ' ' || e.type || ' ' || e.user_name || ' ' || e.data || ' '
            || case when jsonb_typeof(e.headers) = 'object' then e.headers::text else '' end
        from ccs.mt_events e join ccs.mt_streams s on s.id = e.stream_id
        where s.type = 'complaint' order by e.stream_id, e.version
        """;
}

/// <summary>The same plan, by commands and in bulk, under the same keys.</summary>
public sealed class BulkHistories(PostgresFixture postgres) : IAsyncLifetime
{
    public const int Complaints = 200;

    public IReadOnlyDictionary<string, string> ByCommands { get; private set; } = null!;

    public IReadOnlyDictionary<string, string> InBulk { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var folder = CcsProgram.NewDataFolder();
        ByCommands = await Made(folder);
        InBulk = await Made(folder, "--bulk");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<IReadOnlyDictionary<string, string>> Made(string folder, params string[] more)
    {
        var settings = CcsFixture.Program(await postgres.NewDatabase(), folder);
        string[] plan = ["--complaints", $"{Complaints}", "--seed", "7", "--until", "2026-11-01", "--plant", "late:electricity:3"];
        var demo = await CcsProgram.Command(settings, ["demo", .. plan, .. more]);
        demo.ExitCode.ShouldBe(0, demo.Output);
        return settings;
    }
}
