using System.Diagnostics;

namespace Ccs.WebApi.Tests.Faults;

/// <summary>
/// The database takes connections and never answers: whoever waits is told so soon, and all goes on by itself afterwards.
/// </summary>
public sealed class HangingDatabaseTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Citizens_and_staff_are_told_within_five_seconds()
    {
        await using var postgres = await TestPostgres.Start();
        var settings = CcsFixture.Brief(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
        settings.Remove("Ccs__CallSeconds");
        await using var program = CcsProgram.Serve(settings);
        var citizen = new Api(await program.Address);
        var scenario = await Prepared(() => Scenario.Verified(citizen));
        var tracked = await Prepared(scenario.Track);
        var officer = await Prepared(() => citizen.As("officer.electricity"));
        (string Who, Func<Task<Answer>> Call)[] calls =
        [
            ("files", () => citizen.Post("/api/v1/complaints", Some.Filing(), ("Idempotency-Key", Some.Key()))),
            (
                "looks for a complaint",
                () => citizen.Post("/api/v1/tracking", new { contact = scenario.Contact, complaintCode = scenario.Code })
            ),
            ("tracks", () => tracked.Get("/api/v1/tracking")),
            ("begins to file by page", () => citizen.Get("/en/file")),
            ("reads the open figures", () => citizen.Get("/api/v1/statistics")),
            ("signs in", () => citizen.Post("/api/v1/sessions", new { userName = "centre", password = CcsFixture.Password })),
            ("opens the queue", () => officer.Get("/api/v1/cases")),
            ("opens a case", () => officer.Get($"/api/v1/cases/{scenario.ComplaintId}")),
            ("opens the queue by page", () => officer.Get("/ckb/staff")),
            ("asks whether all is ready", () => citizen.Get("/health/ready")),
        ];
        foreach (var (_, call) in calls)
        {
            await call();
        }

        postgres.Suspend();
        try
        {
            foreach (var (who, call) in calls)
            {
                var since = Stopwatch.GetTimestamp();
                var answer = await call();
                Stopwatch.GetElapsedTime(since).ShouldBeLessThan(Soon, who);
                answer.Status.ShouldBe(HttpStatusCode.ServiceUnavailable, who);
            }

            (await citizen.Get("/health/live")).ShouldBe(HttpStatusCode.OK);
        }
        finally
        {
            postgres.Resume();
        }

        await Eventually.Holds(async () => (await officer.Get("/api/v1/cases")).Status == HttpStatusCode.OK, "all goes on");
        (await tracked.Get("/api/v1/tracking")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Many_at_once_are_told_as_soon()
    {
        await using var postgres = await TestPostgres.Start();
        var settings = CcsFixture.Brief(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
        settings.Remove("Ccs__CallSeconds");
        await using var program = CcsProgram.Serve(settings);
        using var anybody = new Api(await program.Address);
        var officer = await Prepared(() => anybody.As("centre"));
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => officer.Get("/api/v1/cases")));

        postgres.Suspend();
        try
        {
            var since = Stopwatch.GetTimestamp();
            var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => officer.Get("/api/v1/cases")));
            Stopwatch.GetElapsedTime(since).ShouldBeLessThan(Soon + TimeSpan.FromSeconds(1), "forty on one thread of the test");
            answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.ServiceUnavailable);
            answers[0].Message.Headers.RetryAfter.ShouldNotBeNull();
        }
        finally
        {
            postgres.Resume();
        }
    }

    /// <summary>
    /// The budget of a call is the real one here, and a program's first calls, which compile it, may take longer where other tests run.
    /// </summary>
    private static async Task<T> Prepared<T>(Func<Task<T>> prepare)
    {
        T? prepared = default;
        await Eventually.Holds(
            async () =>
            {
                try
                {
                    prepared = await prepare();
                    return true;
                }
                catch (ShouldAssertException)
                {
                    return false;
                }
            },
            "the first calls to be quick enough",
            seconds: 180
        );
        return prepared!;
    }
}
