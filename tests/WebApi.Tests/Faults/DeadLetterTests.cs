using Npgsql;

namespace Ccs.WebApi.Tests.Faults;

/// <summary>A provider that refuses for days: what it refuses is never given up, and goes once when it takes messages again.</summary>
[Collection(FaultsCollection.Name)]
public sealed class DeadLetterTests(PostgresFixture postgres)
{
    /// <summary>More than the timetable has waits.</summary>
    private const int Tries = 17;

    [Fact]
    public async Task Refused_beyond_the_timetable_it_is_no_dead_letter_and_goes_once_when_the_gateway_takes_it()
    {
        await using var sink = new SmsSink(refusals: int.MaxValue);
        var settings = CcsFixture.Brief(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
        settings["Ccs__Sms__Url"] = sink.Url;
        await using var program = CcsProgram.Serve(settings);
        using var api = new Api(await program.Address);
        await using var connection = new NpgsqlConnection(settings["ConnectionStrings__Ccs"]);
        await connection.OpenAsync();
        var (complaint, _) = await Scenario.Filed(api, Some.Filing(phone: Some.Phone()));

        // The waits add up to days; here each is over as soon as it has begun.
        await Eventually.Holds(() => Hurried(async () => await Attempts() >= Tries), "many tries", seconds: 120);

        (await api.Get("/health/ready"))["checks"]["outbox"]!["data"]!["dead"]!.GetValue<int>().ShouldBe(0);
        var failed = await StoredNotice.Of(settings, complaint);
        (Text(failed, "status"), Text(failed, "failure")).ShouldBe(("failed", "sms 503"));
        sink.Accepted.ShouldBeEmpty();

        sink.AcceptFromNowOn();
        await Eventually.Holds(
            () => Hurried(async () => Text(await StoredNotice.Of(settings, complaint), "status") == "sent"),
            "the message to count as sent",
            seconds: 60
        );
        sink.Accepted.Count.ShouldBe(1);

        async Task<int> Attempts() => (await StoredNotice.Of(settings, complaint))["attempts"]!.GetValue<int>();

        async Task<bool> Hurried(Func<Task<bool>> condition)
        {
            await using var command = new NpgsqlCommand(
                "update wolverine.wolverine_incoming_envelopes set execution_time = now() "
                    + "where status = 'Scheduled' and execution_time > now()",
                connection
            );
            await command.ExecuteNonQueryAsync();
            return await condition();
        }
    }

    private static string Text(JsonNode message, string member) => message[member]!.GetValue<string>();
}
