using Ccs.WebApi.Tests.Clock;

namespace Ccs.WebApi.Tests.Faults;

/// <summary>An act on hundreds of running cases in the middle of which the program is killed: the next one goes on with it.</summary>
[Collection(OwnProgramsCollection.Name)]
public sealed class KilledActTests(PostgresFixture postgres)
{
    private const int All = 200;

    [Fact]
    public async Task Deadlines_of_a_holiday_and_cases_of_a_succession_move_once_each_whatever_was_killed_in_between()
    {
        var connection = await postgres.NewDatabase();
        var folder = CcsProgram.NewDataFolder();
        var settings = CcsFixture.Brief(connection, folder);
        string gone;
        string taker;
        DateOnly due;
        await using (var first = CcsProgram.Serve(settings))
        {
            var api = new Api(await first.Address);
            var administrator = await Administrator.SignedIn(api);
            (gone, taker) = (await administrator.NewAgency(), await administrator.NewAgency());
            var cases = await Many.Filed(api, All, gone);
            due = await cases[0].Deadline();
            await Keep(administrator, due);
            (await (await api.As("centre")).Post(Holiday(due), new { reason = "The moon was seen." })).ShouldBe(HttpStatusCode.Accepted);
            await KilledInTheMiddle(first, connection, "deadline-moved");
        }

        await using (var second = CcsProgram.Serve(settings))
        {
            var api = new Api(await second.Address);
            await MovedOnce(connection, "deadline-moved");
            var over = (await (await api.As("centre")).Get(Holiday(due))).ShouldBe(HttpStatusCode.OK);
            (over["moved"].GetValue<int>(), over["waiting"].GetValue<int>()).ShouldBe((All, 0));
            var succession = new { successorId = taker, reason = "By decree 12 of the Council." };
            (await (await Administrator.SignedIn(api)).Post($"agencies/{gone}/succession", succession)).ShouldBe(HttpStatusCode.OK);
            await KilledInTheMiddle(second, connection, "complaint-succeeded");
        }

        await using (var third = CcsProgram.Serve(settings))
        {
            var api = new Api(await third.Address);
            await MovedOnce(connection, "complaint-succeeded");
            (await (await api.As("centre")).Get($"/api/v1/cases?agency={taker}"))["total"].GetValue<long>().ShouldBe(All);
            await Told(connection, "deadline-moved");
            await Told(connection, "complaint-succeeded");
        }

        (await Many.Events(connection, "complaint-referred")).ShouldBe(0);
        Directory.Delete(folder, recursive: true);
    }

    private static string Holiday(DateOnly day) => $"/api/v1/administration/holidays/{day:yyyy-MM-dd}/deadlines";

    private static async Task Keep(Administrator administrator, DateOnly day)
    {
        var holiday = new
        {
            day = $"{day:yyyy-MM-dd}",
            names = Administrator.Names("Feast"),
            reason = "Declared today.",
        };
        (await administrator.Post("holidays", holiday)).ShouldBe(HttpStatusCode.Created);
    }

    private static async Task KilledInTheMiddle(CcsProgram program, string connection, string type)
    {
        await Eventually.Holds(async () => await Many.Events(connection, type) > 0, "the first of them");
        await program.Kill();
        (await Many.Events(connection, type)).ShouldBeInRange(1, All - 1, "it was to be killed in the middle");
    }

    private static async Task MovedOnce(string connection, string type)
    {
        await Eventually.Holds(async () => await Many.Events(connection, type) >= All, "the rest", seconds: 90);
        (await Many.Events(connection, type)).ShouldBe(All);
        (await Many.Count(connection, $"select count(distinct stream_id) from ccs.mt_events where type = '{type}'")).ShouldBe(All);
    }

    /// <summary>Each complainant has one message of it.</summary>
    private static async Task Told(string connection, string kind)
    {
        var messages = $"from ccs.mt_doc_notice where data ->> 'kind' = '{kind}'";
        (await Many.Count(connection, $"select count(*) {messages}")).ShouldBe(All, kind);
        (await Many.Count(connection, $"select count(distinct data ->> 'complaintId') {messages}")).ShouldBe(All, kind);
    }
}
