using System.Text;
using System.Text.RegularExpressions;
using Ccs.Proof.Erasures;
using Ccs.Proof.Notes;
using Ccs.Proof.Receipts;

namespace Ccs.WebApi.Tests.Privacy;

/// <summary>
/// Two hundred complaints with planted words are erased at their complainants' request, on a database that the program runs itself. Days
/// later nothing of them can be read: not in the files of the database and its write-ahead log, not in documents, outbox or logs, and not
/// in the database of before, with the keys that are left today. The history stays whole, and what was proven before is proven still.
/// </summary>
[Collection(PastsCollection.Name)]
public sealed partial class ErasureOf200Tests : IDisposable
{
    private const int Many = PlantedComplaints.Many;
    private const string Planted = PlantedComplaints.Word;
    private const string ErasedEvents = "select count(*) from ccs.mt_events where type = 'personal-data-erased'";

    /// <summary>Who acts writes and is written about; who looks is written about too.</summary>
    private const string Acts = "select count(*) from ccs.mt_events where type not like 'case%' and type not like 'day-%'";

    private readonly string _folder = CcsProgram.NewDataFolder();
    private readonly string _before = CcsProgram.NewDataFolder();
    private readonly StringBuilder _log = new();

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        Directory.Delete(_before, recursive: true);
    }

    [Fact]
    public async Task Nothing_of_them_can_be_read_anywhere_and_all_that_was_proven_is_proven_still()
    {
        List<Scenario> erased = [];
        Scenario living = null!;
        string receipt = string.Empty;
        await Run(
            _folder,
            async api =>
            {
                erased = await PlantedComplaints.Withdrawn(api);
                living = await Scenario.Verified(api, await PlantedComplaints.Filing(api, Many));
                receipt = await Receipt(api, erased[0]);
            }
        );
        FolderCopy.Make(_folder, _before);

        await Run(_folder, api => Erase(api, erased, receipt));

        Directory.EnumerateFiles(Path.Combine(_folder, "documents"), "*", SearchOption.AllDirectories).Count().ShouldBe(1, "the living's");
        RequireNothingIn([.. new StoredTraces(_folder).Files(), ("the logs of the program", _log.ToString())]);
        await WithTheKeysOfToday(erased, living);
    }

    private static async Task<string> Receipt(Api api, Scenario of)
    {
        (await api.Post("/dev/jobs/log")).ShouldBe(HttpStatusCode.OK);
        return (await (await of.Track()).Get("/api/v1/tracking/receipt")).ShouldBe(HttpStatusCode.OK).Body;
    }

    private async Task Erase(Api api, List<Scenario> all, string receipt)
    {
        var stored = new StoredTraces(_folder);
        var (acts, cases) = (await stored.Count(Acts), await Cases(api));
        var tracked = await all[0].In(api).Track();
        var centre = await api.As("centre");
        await Parallel.ForEachAsync(
            all,
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (one, _) =>
            {
                var because = new { reason = $"A letter of {Planted}." };
                (await centre.Decide(one.ComplaintId, "erasure", because)).ShouldBe(HttpStatusCode.OK);
            }
        );
        (await stored.Count(ErasedEvents)).ShouldBe(Many);
        (await stored.Count(Acts)).ShouldBe(acts + Many, "the history is whole");
        (await Cases(api)).ShouldBe(cases);
        (await tracked.Get("/api/v1/tracking/receipt")).ShouldBe(HttpStatusCode.NotFound, "tracking.not-found");
        await RequireProven(api, receipt);
        await Nights(api);
        await RequireCertified(api, all[^1]);
        (await api.Post("/dev/jobs/verify-log")).ShouldBe(HttpStatusCode.OK)["done"].GetValue<int>().ShouldBe(0, "findings");
        await Eventually.Holds(
            async () =>
                await stored.Count("select count(*) from wolverine.wolverine_incoming_envelopes where body::text like '%RemoveDocuments%'")
                == 0,
            "the files to go"
        );
        RequireNothingIn(await stored.Tables());
    }

    /// <summary>The bucket's key is replaced in the first and destroyed in the next; the key of the day lives for four days.</summary>
    private static async Task Nights(Api api)
    {
        foreach (var days in new[] { "PT0S", "P1D", "P4D" })
        {
            (await api.Post("/dev/clock", new { advance = days })).ShouldBe(HttpStatusCode.OK);
            (await api.Post("/dev/jobs/keys")).ShouldBe(HttpStatusCode.OK);
        }
    }

    private static async Task<long> Cases(Api api) =>
        (await (await api.As("centre")).Get("/api/v1/cases?status=closed&take=1"))["total"].GetValue<long>();

    private static async Task RequireProven(Api api, string text)
    {
        var receipt = Ccs.Proof.Receipts.Receipt.Parse(text);
        var (entry, said) = (receipt.Proof!.Entries![0], receipt.Opening!.Events![0]);
        var policy = LogPolicy.Parse((await api.Get("/log/policy")).Body);
        policy.Judge(ReceiptCheck.Stands(entry)!.Checkpoint, NoteSigner.Verifies).ShouldNotBeNull();
        (ReceiptCheck.Says(entry, said), ReceiptCheck.IsOf(entry, said)).ShouldBe((true, true));
        said.Fields!.Single(field => field.Name == "grievance.title").Text!.ShouldContain(Planted);
    }

    private static async Task RequireCertified(Api api, Scenario one)
    {
        (await api.Post("/dev/jobs/log")).ShouldBe(HttpStatusCode.OK);
        var given = await (await api.As("centre")).Get($"/api/v1/cases/{one.ComplaintId}/erasure/certificate");
        given.ShouldBe(HttpStatusCode.OK).Text("state").ShouldBe("beyond-recovery");
        given.Body.ShouldNotContain(Planted);
        var record = ErasureRecord.Read(given.Body);
        var proven = record.Proofs.Select(shown => ErasureCheck.Read(shown)!).ToList();
        proven.Select(one => one.Type).ShouldBe([ErasureCheck.Erased, ErasureCheck.Destroyed]);
        proven[0].Stream.ShouldBe(one.ComplaintId);
        proven[1].Keys.ShouldContain(record.Key.Name!);
    }

    /// <summary>As whoever has a copy of before and all keys: no row opens. With the ring the living do, and nobody else.</summary>
    private async Task WithTheKeysOfToday(List<Scenario> erased, Scenario living)
    {
        Directory.Delete(Path.Combine(_before, "keys"), recursive: true);
        FolderCopy.Make(Path.Combine(_folder, "keys"), Path.Combine(_before, "keys"));
        var settings = CcsFixture.Brief(string.Empty, _before);
        var check = await CcsProgram.Command(settings, "keys", "check");
        check.ExitCode.ShouldBe(1, check.Output);
        Missing()
            .Matches(check.Output)
            .Sum(found => int.Parse(found.Groups["count"].ValueSpan, provider: null))
            .ShouldBeInRange(Many, Many + 1);

        var restored = await CcsProgram.Command(settings, "keys", "restore");

        restored.ExitCode.ShouldBe(0, restored.Output);
        restored.Output.ShouldContain($"{Many} of erased complaints removed");
        await Run(
            _before,
            async api =>
            {
                (await (await living.In(api).Track()).Get("/api/v1/tracking")).Body.ShouldContain(Planted);
                var centre = await api.As("centre");
                foreach (var one in erased)
                {
                    var seen = (await centre.Get($"/api/v1/cases/{one.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
                    seen.Body.ShouldNotContain(Planted);
                }
            }
        );
    }

    private async Task Run(string folder, Func<Api, Task> act)
    {
        await using var program = CcsProgram.Serve(CcsFixture.Brief(string.Empty, folder));
        using var api = new Api(await program.Address);
        try
        {
            await act(api);
        }
        finally
        {
            await program.Stop();
            _log.Append(program.Log);
        }
    }

    /// <summary>As it is, and as it would stand in a column of bytes that somebody encoded.</summary>
    private static void RequireNothingIn(IEnumerable<(string Place, string Text)> places)
    {
        string[] forms =
        [
            Planted,
            .. Enumerable.Range(0, 3).Select(at => Convert.ToBase64String(Encoding.UTF8.GetBytes(new string(' ', at) + Planted))[4..^4]),
        ];
        var found = 0;
        foreach (var (place, text) in places)
        {
            found++;
            forms.Where(form => text.Contains(form, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(place);
        }

        found.ShouldBeGreaterThan(0);
    }

    [GeneratedRegex(@"MISSING: \S+, which wraps (?<count>\d+) data keys", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Missing();
}
