using Npgsql;

namespace Ccs.WebApi.Tests.Faults;

/// <summary>A provider that refuses for days, and what the runbook says to do when it takes messages again.</summary>
[Collection(OwnProgramsCollection.Name)]
public sealed class DeadLetterTests(PostgresFixture postgres)
{
    /// <summary>The first and one for each wait of the timetable.</summary>
    private const int Tries = 12;

    [Fact]
    public async Task Refused_to_the_last_try_it_is_kept_is_told_and_goes_once_when_it_is_replayed()
    {
        await using var sink = new SmsSink(refusals: int.MaxValue);
        var settings = CcsFixture.Program(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
        settings["Ccs__Sms__Url"] = sink.Url;
        await using var program = CcsProgram.Serve(settings);
        using var api = new Api(await program.Address);
        await using var connection = new NpgsqlConnection(settings["ConnectionStrings__Ccs"]);
        await connection.OpenAsync();
        var (complaint, _) = await Scenario.Filed(api, Some.Filing(phone: Some.Phone()));

        // The waits add up to more than two days; here each is over as soon as it has begun.
        await Eventually.Holds(
            async () =>
            {
                await Run(
                    "update wolverine.wolverine_incoming_envelopes set execution_time = now() "
                        + "where status = 'Scheduled' and execution_time > now()"
                );
                return await Dead(api) == 1;
            },
            "the message to be given up",
            seconds: 120
        );

        (await api.Get("/health/ready")).ShouldBe(HttpStatusCode.OK).Text("status").ShouldBe("degraded");
        var failed = await Message(api, complaint);
        (Text(failed, "status"), Text(failed, "failure"), failed["attempts"]!.GetValue<int>()).ShouldBe(("failed", "sms 503", Tries));
        sink.Accepted.ShouldBeEmpty();

        sink.AcceptFromNowOn();
        await Run("update wolverine.wolverine_dead_letters set replayable = true");

        await Eventually.Holds(() => Task.FromResult(sink.Accepted.Count > 0), "the message", seconds: 60);
        await Eventually.Holds(async () => await Dead(api) == 0, "the dead letters to be gone");
        await Eventually.Holds(async () => Text(await Message(api, complaint), "status") == "sent", "the message to count as sent");
        sink.Accepted.Count.ShouldBe(1);

        async Task Run(string statement)
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task<int> Dead(Api api) => (await api.Get("/health/ready"))["checks"]["outbox"]!["data"]!["dead"]!.GetValue<int>();

    private static async Task<JsonNode> Message(Api api, string complaint) =>
        (await (await api.As("centre")).Get($"/api/v1/cases/{complaint}"))["messages"][0]!;

    private static string Text(JsonNode message, string member) => message[member]!.GetValue<string>();
}
