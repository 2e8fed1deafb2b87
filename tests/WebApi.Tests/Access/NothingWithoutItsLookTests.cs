using System.Text;
using Npgsql;

namespace Ccs.WebApi.Tests.Access;

/// <summary>
/// What shows anything of a case is on record before, and where it can't be recorded, nothing is shown: at every address that staff can
/// read, for every role.
/// </summary>
[Collection(OwnProgramsCollection.Name)]
public sealed class NothingWithoutItsLookTests(PostgresFixture postgres)
{
    private const string Unwritable = """
        create function no_looks() returns trigger language plpgsql as $$ begin raise exception using errcode = '42501'; end $$;
        create trigger no_looks before insert on ccs.mt_events for each row
            when (new.type like 'case-accessed%' or new.type = 'cases-listed') execute function no_looks();
        """;

    private static readonly string[] Readers = ["officer.electricity", "head.electricity", "centre", "auditor"];

    /// <summary>What stands in the case and nowhere else.</summary>
    private static readonly string[] Planted =
    [
        "Zergatitle",
        "Zergadescription",
        "Zergaremedy",
        "Zerga Nawzad",
        "Zerga street",
        "zerga@example.org",
        "zergafile",
        "Zergacontent",
        "Zerganote",
    ];

    [Fact]
    public async Task Every_address_that_shows_a_case_writes_a_look_and_without_it_shows_nothing()
    {
        var connection = await postgres.NewDatabase();
        await using var program = CcsProgram.Serve(CcsFixture.Program(connection, CcsProgram.NewDataFolder()));
        using var api = new Api(await program.Address);
        var values = await Case(api);
        var contract = (await api.Get("/openapi/v1.json")).Json;
        string[] addresses =
        [
            .. StaffAddresses.Api(contract, values),
            .. StaffAddresses.Pages(values),
            $"/api/v1/cases?q={values["numberOrId"]}",
            $"/api/v1/audit/access?complaint={values["numberOrId"]}",
            $"/api/v1/audit/complaints/{values["numberOrId"]}/state?version=1",
        ];
        var readers = await Task.WhenAll(
            Readers.Select(async name => (Name: name, Browser: await new Browser(api.Http.BaseAddress!).As(name)))
        );

        // What isn't recorded shows nothing of a case.
        HashSet<(string Reader, string Address)> looks = [];
        foreach (var (name, browser) in readers)
        {
            foreach (var address in addresses)
            {
                var before = await Looks(connection);
                var answer = await browser.Get(address);
                if (await Looks(connection) > before)
                {
                    looks.Add((name, address));
                }
                else
                {
                    Shown(answer).ShouldBeEmpty($"{name} {address}");
                }
            }
        }

        string[] known =
        [
            $"/api/v1/cases/{values["complaintId"]}",
            $"/api/v1/cases/{values["complaintId"]}/documents/{values["documentId"]}",
            $"/en/Staff/Cases/{values["complaintId"]}",
            $"/en/staff/cases/{values["complaintId"]}/answer",
            $"/en/staff/cases/{values["complaintId"]}/documents/{values["documentId"]}?handler=File",
            "/en/Staff",
            "/api/v1/cases",
        ];
        known.Where(address => !looks.Contains(("officer.electricity", address))).ShouldBeEmpty("these are known to be looks");
        looks.ShouldContain(("auditor", $"/api/v1/audit/complaints/{values["numberOrId"]}/history"));
        looks.ShouldContain(("auditor", $"/api/v1/audit/complaints/{values["numberOrId"]}/state?version=1"));
        looks.ShouldContain(("auditor", $"/api/v1/audit/complaints/{values["numberOrId"]}/evidence"));
        looks.ShouldContain(("auditor", "/api/v1/audit/events"));
        looks.ShouldContain(("auditor", "/en/Staff/Audit/Access"));
        looks.ShouldContain(("auditor", "/en/Staff/Audit/Events"));
        looks.ShouldContain(("auditor", "/api/v1/audit/standouts"));
        looks.ShouldContain(("auditor", "/en/Staff/Audit/Standouts"));
        looks.ShouldContain(("auditor", $"/en/staff/audit/cases/{values["numberOrId"]}"));
        looks.ShouldContain(("auditor", $"/en/staff/audit/cases/{values["numberOrId"]}?handler=Evidence"));
        looks.ShouldContain(("auditor", $"/en/staff/audit/cases/{values["numberOrId"]}/state"));

        await Run(connection, Unwritable);
        foreach (var (name, browser) in readers)
        {
            foreach (var address in addresses)
            {
                var answer = await browser.Get(address);
                Shown(answer).ShouldBeEmpty($"{name} {address}");
                if (looks.Contains((name, address)))
                {
                    answer.Status.ShouldBe(HttpStatusCode.ServiceUnavailable, $"{name} {address}");
                }
            }
        }

        await Acts(api, readers[0].Browser, connection, values);
    }

    /// <summary>What sends something shows the case too: the answer to a decision, and the preview of one.</summary>
    private static async Task Acts(Api api, Browser officer, string connection, Dictionary<string, string> values)
    {
        var page = $"/en/staff/cases/{values["complaintId"]}/answer";
        await Run(connection, "alter table ccs.mt_events disable trigger no_looks");
        var form = (await officer.Get(page)).ShouldBe(HttpStatusCode.OK);
        await Run(connection, "alter table ccs.mt_events enable trigger no_looks");
        foreach (var handler in new[] { "Preview", "Change", "Template" })
        {
            using var content = new FormUrlEncodedContent([new(Forms.Token, Forms.TokenIn(form.Body)), new("Version", "4")]);
            var shown = await officer.Send(HttpMethod.Post, $"{page}?handler={handler}", content);
            shown.Status.ShouldBe(HttpStatusCode.ServiceUnavailable, handler);
            Shown(shown).ShouldBeEmpty(handler);
        }

        var decided = await (await api.As("officer.electricity")).Post(
            $"/api/v1/cases/{values["complaintId"]}/note",
            new { text = "Another one." },
            ("If-Match", $"\"{values["version"]}\"")
        );
        decided.ShouldBe(HttpStatusCode.ServiceUnavailable, "unavailable");
        Shown(decided).ShouldBeEmpty();

        // Words are opened for audit only where that is on record, as a look and as an event.
        var opened = await (await api.As("auditor")).Post(
            $"/api/v1/audit/complaints/{values["numberOrId"]}/opening",
            new { reason = "A judge asks." }
        );
        opened.ShouldBe(HttpStatusCode.ServiceUnavailable, "unavailable");
        Shown(opened).ShouldBeEmpty();
    }

    private static IEnumerable<string> Shown(Answer answer) =>
        Planted.Where(word => answer.Body.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static async Task<Dictionary<string, string>> Case(Api api)
    {
        var uploaded = (await api.Upload("zergafile.txt", Encoding.UTF8.GetBytes("Zergacontent."))).ShouldBe(HttpStatusCode.Created);
        var filing = Some.Filing("zerga@example.org");
        filing["complainant"]!["fullName"] = "Zerga Nawzad Hama";
        filing["complainant"]!["address"] = "Zerga street 7";
        filing["title"] = "Zergatitle";
        filing["description"] = "Zergadescription, and nobody has come to connect the house since then.";
        filing["remedySought"] = "Zergaremedy.";
        filing["uploadIds"] = new JsonArray(uploaded.Text("uploadId"));
        var scenario = await Scenario.Verified(api, filing);
        var officer = await api.As("officer.electricity");
        var noted = (await officer.Decide(scenario.ComplaintId, "note", new { text = "Zerganote." })).ShouldBe(HttpStatusCode.OK);
        var batch = await officer.Post("/api/v1/batches", new { title = "All of them", complaintIds = new[] { scenario.ComplaintId } });
        return new(StringComparer.Ordinal)
        {
            ["complaintId"] = scenario.ComplaintId,
            ["numberOrId"] = scenario.Number,
            ["documentId"] = noted["documents"][0]!["documentId"]!.GetValue<string>(),
            ["batchId"] = batch.ShouldBe(HttpStatusCode.Created).Text("batchId"),
            ["version"] = noted.ETag.Trim('"'),
        };
    }

    private static async Task<long> Looks(string connectionString) =>
        (long)
            (
                await Scalar(
                    connectionString,
                    "select count(*) from ccs.mt_events where type like 'case%-accessed%' or type = 'cases-listed'"
                )
            )!;

    private static Task<object?> Run(string connectionString, string statement) => Scalar(connectionString, statement);

    private static async Task<object?> Scalar(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync();
    }
}
