using System.Text;
using Ccs.Proof.Notes;
using Ccs.Proof.Tree;

namespace Ccs.WebApi.Tests.Proof;

/// <summary>The log as everybody sees it.</summary>
[Collection("ccs")]
public sealed class PublicLogTests(CcsFixture ccs)
{
    [Fact]
    public async Task A_filing_is_in_the_log_that_anybody_can_check_and_nothing_of_it_is_told()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        (await api.Post("/dev/jobs/log", new { })).ShouldBe(HttpStatusCode.OK);
        using var http = new HttpClient { BaseAddress = ccs.Address };

        var policy = LogPolicy.Parse(await http.GetStringAsync("/log/policy"));
        var shown = await http.GetStringAsync("/log/checkpoint");
        SignedNote.TryParse(shown, out var note).ShouldBeTrue();
        Checkpoint.TryParse(note!.Text, out var checkpoint).ShouldBeTrue();
        policy.Judge(note, NoteSigner.Verifies)!.Witnesses.ShouldBe(["clock"]);
        (checkpoint!.Size % 16).ShouldBe(0);

        Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
        foreach (var tile in TilePath.Grown(0, checkpoint.Size))
        {
            using var answer = await http.GetAsync($"/log/1/{tile}");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, tile.ToString());
            answer.Content.Headers.ContentType!.ToString().ShouldBe("application/octet-stream");
            answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
            files[tile.ToString()] = await answer.Content.ReadAsByteArrayAsync();
        }

        new TileNodes(checkpoint.Size, tile => files.GetValueOrDefault(tile.ToString())).Root(0, checkpoint.Size).ShouldBe(checkpoint.Root);
        var edge = TreeEdge.Empty;
        foreach (var bundle in TilePath.Grown(0, checkpoint.Size).Where(tile => tile.Level is null))
        {
            foreach (var entry in EntryBundle.Read(files[bundle.ToString()])!)
            {
                edge.Append(TreeHash.OfLeaf(entry.Span));
            }
        }

        edge.Root().ShouldBe(checkpoint.Root);

        var events = await ccs.Count($"select count(*) from ccs.mt_events where stream_id = '{scenario.ComplaintId}'");
        var leaves = await ccs.Count(
            $"""
            select count(*) from ccs.ccs_log join ccs.mt_events using (seq_id)
            where stream_id = '{scenario.ComplaintId}' and leaf_index < {checkpoint.Size}
            """
        );
        leaves.ShouldBe(events);
        leaves.ShouldBeGreaterThan(1);

        byte[] told = [.. files.Values.SelectMany(bytes => bytes), .. Encoding.UTF8.GetBytes(shown)];
        foreach (var secret in await Secrets(scenario))
        {
            told.AsSpan().IndexOf(secret).ShouldBe(-1, Encoding.UTF8.GetString(secret));
        }
    }

    [Theory]
    [InlineData("/log/checkpoint", "text/plain; charset=utf-8", "no-cache")]
    [InlineData("/log/1/checkpoint", "text/plain; charset=utf-8", "no-cache")]
    [InlineData("/log/1/policy", "text/plain; charset=utf-8", "max-age=300")]
    [InlineData("/log/tile/0/000.p/16", "application/octet-stream", "max-age=300")]
    [InlineData("/log/tile/entries/000.p/16", "application/octet-stream", "max-age=300")]
    public async Task Each_file_says_how_it_is_kept(string path, string type, string caching)
    {
        (await ccs.Api().Post("/dev/jobs/log", new { })).ShouldBe(HttpStatusCode.OK);
        using var http = new HttpClient { BaseAddress = ccs.Address };

        using var answer = await http.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe(type);
        answer.Headers.CacheControl!.ToString().ShouldContain(caching);
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
    }

    [Theory]
    [InlineData("/log/2/checkpoint")]
    [InlineData("/log/tile/0/999")]
    [InlineData("/log/tile/0/0")]
    [InlineData("/log/tile/9/000")]
    [InlineData("/log/tile/entries/x999/999")]
    [InlineData("/log/0/policy")]
    public async Task What_there_is_not_is_not_found(string path) => (await ccs.Api().Get(path)).Status.ShouldBe(HttpStatusCode.NotFound);

    private async Task<List<byte[]>> Secrets(Scenario scenario)
    {
        var id = Guid.Parse(scenario.ComplaintId);
        List<byte[]> secrets =
        [
            Encoding.UTF8.GetBytes(scenario.ComplaintId),
            Encoding.UTF8.GetBytes(scenario.Code),
            Encoding.UTF8.GetBytes(scenario.Number),
            "electricity"u8.ToArray(),
            id.ToByteArray(),
            id.ToByteArray(bigEndian: true),
        ];
        var ids = await ccs.Text($"select string_agg(id::text, ',') from ccs.mt_events where stream_id = '{scenario.ComplaintId}'");
        foreach (var one in ids.Split(','))
        {
            secrets.Add(Encoding.UTF8.GetBytes(one));
            secrets.Add(Guid.Parse(one).ToByteArray());
            secrets.Add(Guid.Parse(one).ToByteArray(bigEndian: true));
        }

        return secrets;
    }
}
