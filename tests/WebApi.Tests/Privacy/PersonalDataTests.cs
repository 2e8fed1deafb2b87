using Npgsql;

namespace Ccs.WebApi.Tests.Privacy;

/// <summary>
/// Complaints with planted words live all the lives that there are, on a database that the program runs itself and with the mail server
/// down; then every column of every table, everything that the program wrote to its log,
/// and every file of its data folder are searched for them.
/// </summary>
public sealed class PersonalDataTests(CcsWithoutMail ccs) : IClassFixture<CcsWithoutMail>
{
    private StoredTraces Stored => new(ccs.Folder);

    [Fact]
    public async Task No_planted_word_is_in_any_table_any_log_line_or_any_file()
    {
        var lives = new PlantedLives(ccs.Api);
        await lives.FiledWhileMailIsDown();
        await MessagesWait();
        var waiting = await Found(lives, await Stored.Tables());

        await lives.AboutAService();
        await lives.AboutAPerson();
        await lives.Rejected();
        await lives.Withdrawn();
        await lives.InABatch();
        await MessagesWait();

        waiting.ShouldBeEmpty("while messages wait in the outbox");
        (await Found(lives, await Stored.Tables())).ShouldBeEmpty();
        (await Found(lives, [("the log", ccs.Log)])).ShouldBeEmpty();
        (await Found(lives, Stored.Files())).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_search_would_find_what_is_in_clear()
    {
        await Scenario.Verified(ccs.Api, Some.Filing(phone: Some.Phone()));
        await using (var wrong = new NpgsqlConnection(Stored.ConnectionString))
        {
            await wrong.OpenAsync();
            await using var statement = new NpgsqlCommand("create table left_over as select 'plainword' as text", wrong);
            await statement.ExecuteNonQueryAsync();
        }

        var texts = await Stored.Tables();
        texts.Length.ShouldBeGreaterThan(40);
        texts.ShouldContain(table => table.Text.Contains("electricity", StringComparison.Ordinal));
        texts.ShouldContain(table => table.Table.StartsWith("wolverine.", StringComparison.Ordinal));
        texts.ShouldContain(table => table.Table.StartsWith("hangfire.", StringComparison.Ordinal));
        Stored
            .Files()
            .Count(file => file.Text.Contains("plainword", StringComparison.Ordinal))
            .ShouldBeGreaterThan(0, "the database's own files");
        Stored.Files().ShouldContain(file => file.File.EndsWith(".log", StringComparison.Ordinal), "the database's own log");
        ccs.Log.ShouldContain("FileComplaint");
    }

    private Task MessagesWait() =>
        Eventually.Holds(
            async () => await Stored.Count("select count(*) from wolverine.wolverine_incoming_envelopes where status = 'Scheduled'") > 0,
            "messages that wait for their next try"
        );

    private static Task<List<string>> Found(PlantedLives lives, IEnumerable<(string Place, string Text)> places) =>
        Task.Run(() =>
            places
                .SelectMany(place =>
                    lives
                        .Planted.Where(word => place.Text.Contains(word, StringComparison.OrdinalIgnoreCase))
                        .Select(word => $"{word} in {place.Place}")
                )
                .ToList()
        );
}
