using System.Collections.Concurrent;

namespace Ccs.WebApi.Tests.Faults;

/// <summary>The database is killed under load: what was acknowledged is there afterwards, and filing goes on by itself.</summary>
public sealed class DatabaseRestartTests
{
    [Fact]
    public async Task No_acknowledged_filing_is_lost()
    {
        await using var postgres = await TestPostgres.Start();
        await using var program = CcsProgram.Serve(CcsFixture.Program(await postgres.NewDatabase(), CcsProgram.NewDataFolder()));
        var api = new Api(await program.Address);
        var acknowledged = new ConcurrentBag<string>();
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
        var centre = await api.As("centre");
        foreach (var id in acknowledged)
        {
            (await centre.Get($"/api/v1/cases/{id}")).ShouldBe(HttpStatusCode.OK);
        }
    }

    private static async Task File(
        Api api,
        ConcurrentBag<string> acknowledged,
        ConcurrentBag<HttpStatusCode> refused,
        CancellationToken stop
    )
    {
        while (!stop.IsCancellationRequested)
        {
            var answer = await api.Post("/api/v1/complaints", Some.Filing(), ("Idempotency-Key", Some.Key()));
            if (answer.Status == HttpStatusCode.Created)
            {
                acknowledged.Add(answer.Text("complaintId"));
            }
            else
            {
                refused.Add(answer.Status);
            }
        }
    }
}
