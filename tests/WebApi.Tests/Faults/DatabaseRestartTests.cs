using System.Collections.Concurrent;
using Npgsql;

namespace Ccs.WebApi.Tests.Faults;

/// <summary>The database is killed under load: what was acknowledged is there afterwards, each message goes,
/// and filing goes on by itself.</summary>
public sealed class DatabaseRestartTests
{
    [Fact]
    public async Task No_acknowledged_filing_is_lost_and_no_message()
    {
        await using var postgres = await TestPostgres.Start();
        // Slow, so that mails are under way when the database dies.
        await using var mail = SmtpSink.With(SmtpManners.Good with { Taking = TimeSpan.FromMilliseconds(200) });
        var settings = CcsFixture.Brief(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
        settings["Ccs__Mail__Host"] = "127.0.0.1";
        settings["Ccs__Mail__Port"] = $"{mail.Port}";
        settings["Ccs__Mail__Security"] = "none";
        await using var program = CcsProgram.Serve(settings);
        var api = new Api(await program.Address);
        var acknowledged = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var refused = new ConcurrentBag<HttpStatusCode>();
        using var stop = new CancellationTokenSource();
        var clients = Enumerable.Range(0, 8).Select(_ => Task.Run(() => File(api, acknowledged, refused, stop.Token))).ToArray();

        await Eventually.Holds(() => Task.FromResult(acknowledged.Count > 50), "some filings before");
        await postgres.KillAndRestart();
        var atRestart = acknowledged.Count;
        await Eventually.Holds(() => Task.FromResult(acknowledged.Count > atRestart + 50), "some filings after", seconds: 60);
        await stop.CancelAsync();
        await Task.WhenAll(clients);

        refused.ShouldNotBeEmpty("the restart was seen");
        refused.ShouldAllBe(status => status == HttpStatusCode.ServiceUnavailable, program.Log);
        (await Filed(settings["ConnectionStrings__Ccs"])).IsSupersetOf(acknowledged.Keys).ShouldBeTrue("no filing is lost");

        await Eventually.Holds(
            () =>
                Task.FromResult(
                    acknowledged.Values.All(address => mail.Mails.Any(text => text.Contains(address, StringComparison.Ordinal)))
                ),
            "a mail for each filing",
            seconds: 120
        );
        (await api.Get("/health/ready"))["checks"]["outbox"]!["data"]!["dead"]!.GetValue<int>().ShouldBe(0);
    }

    private static async Task File(
        Api api,
        ConcurrentDictionary<string, string> acknowledged,
        ConcurrentBag<HttpStatusCode> refused,
        CancellationToken stop
    )
    {
        while (!stop.IsCancellationRequested)
        {
            var address = Some.Email();
            var answer = await api.Post("/api/v1/complaints", Some.Filing(address), ("Idempotency-Key", Some.Key()));
            if (answer.Status == HttpStatusCode.Created)
            {
                acknowledged[answer.Text("complaintId")] = address;
            }
            else
            {
                refused.Add(answer.Status);
            }
        }
    }

    private static async Task<HashSet<string>> Filed(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select stream_id::text from ccs.mt_events where type = 'complaint-filed'", connection);
        await using var reader = await command.ExecuteReaderAsync();
        HashSet<string> ids = new(StringComparer.Ordinal);
        while (await reader.ReadAsync())
        {
            ids.Add(reader.GetString(0));
        }

        return ids;
    }
}
