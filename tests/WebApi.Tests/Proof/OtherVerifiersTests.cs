using System.Text;
using Ccs.Proof.Tree;

namespace Ccs.WebApi.Tests.Proof;

/// <summary>
/// What a running program publishes and hands out, checked by programs that share no line with it: a verifier made from the document of the
/// format alone, in another language, and that of Sigstore.
/// </summary>
[Collection("ccs")]
public sealed class OtherVerifiersTests(CcsFixture ccs) : IDisposable
{
    private const string Own = "Proof";
    private const string Sigstore = "Proof/sigstore";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccs-others-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_log_as_it_is_published()
    {
        await Scenario.Verified(ccs.Api());
        await Publish();
        var policy = await Policy();

        var (code, said) = await NodeTool.Run(Own, "verifier.mjs", "log", $"{ccs.Address}log/1", "--policy", policy);

        (code, said.EndsWith("entries; clock", StringComparison.Ordinal)).ShouldBe((0, true), said);
    }

    /// <summary>The first and the last byte of each file, the signature and the root.</summary>
    [Fact]
    public async Task A_byte_of_it_that_was_changed()
    {
        await Scenario.Verified(ccs.Api());
        await Publish();
        var policy = await Policy();
        var files = await Mirror();
        (await NodeTool.Run(Own, "verifier.mjs", "log", _folder.FullName, "--policy", policy)).Code.ShouldBe(0);

        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(file);
            foreach (var at in file.EndsWith("checkpoint", StringComparison.Ordinal) ? Places(bytes) : [0, bytes.Length - 1])
            {
                byte[] changed = [.. bytes];
                changed[at] ^= 1;
                await File.WriteAllBytesAsync(file, changed);

                var (code, said) = await NodeTool.Run(Own, "verifier.mjs", "log", _folder.FullName, "--policy", policy);

                (code, said.StartsWith("NOT PROVEN: ", StringComparison.Ordinal)).ShouldBe((1, true), $"{file}, byte {at}: {said}");
            }

            await File.WriteAllBytesAsync(file, bytes);
        }
    }

    [Fact]
    public async Task A_receipt_whole_and_with_a_letter_changed_in_each_of_its_fields()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        await Publish();
        var answer = (await (await scenario.Track()).Get("/api/v1/tracking/receipt")).ShouldBe(HttpStatusCode.OK);
        var policy = await Policy();
        (await Check("receipt", answer.Body, policy)).ShouldBe((0, "1 entries, 17 fields"));

        var fields = JsonNode.Parse(answer.Body)!["opening"]!["events"]![0]!["fields"]!.AsArray();
        fields.Count.ShouldBe(17);
        foreach (var at in new[] { 0, 7, 16 })
        {
            var receipt = JsonNode.Parse(answer.Body)!;
            var field = receipt["opening"]!["events"]![0]!["fields"]![at]!;
            field["text"] = $"{field["text"]!.GetValue<string>()}.";
            (await Check("receipt", receipt.ToJsonString(), policy)).ShouldBe(
                (1, "NOT PROVEN: the words are others than were promised"),
                $"field {at}"
            );
        }

        var moved = JsonNode.Parse(answer.Body)!;
        moved["proof"]!["entries"]![0]!["digests"]![2] = new string('0', 64);
        (await Check("receipt", moved.ToJsonString(), policy)).ShouldBe((1, "NOT PROVEN: the entry is not in the log"));
    }

    [Fact]
    public async Task The_file_of_a_case_by_both()
    {
        var scenario = await Scenario.Answered(ccs.Api());
        await Publish();
        var auditor = await ccs.Api().As("auditor");
        var body = (await auditor.Get($"/api/v1/audit/complaints/{scenario.Number}/evidence")).ShouldBe(HttpStatusCode.OK).Body;
        var policy = await Policy();
        var events = JsonNode.Parse(body)!["events"]!.AsArray().Count;
        await NodeTool.Install(Sigstore);

        (await Check("evidence", body, policy)).ShouldBe((0, $"{events} events"));
        (await BySigstore(body, policy)).ShouldBe((0, $"{events} events"));

        var changed = JsonNode.Parse(body)!;
        changed["events"]![1]!["parts"]![2]!["text"] = "staff:somebody\n\n\n";
        (await Check("evidence", changed.ToJsonString(), policy)).ShouldBe((1, "NOT PROVEN: event 2 is not in the log"));
        (await BySigstore(changed.ToJsonString(), policy)).Code.ShouldBe(1);
        var without = JsonNode.Parse(body)!;
        without["events"]!.AsArray().RemoveAt(0);
        (await Check("evidence", without.ToJsonString(), policy)).ShouldBe((1, "NOT PROVEN: event 1 is of another place"));
        var signed = JsonNode.Parse(body)!;
        signed["checkpoint"] = body.Contains("/log/1", StringComparison.Ordinal)
            ? signed["checkpoint"]!.GetValue<string>().Replace("/log/1\n", "/log/2\n", StringComparison.Ordinal)
            : null;
        (await Check("evidence", signed.ToJsonString(), policy)).Code.ShouldBe(1);
        (await BySigstore(signed.ToJsonString(), policy)).Code.ShouldBe(1);
    }

    private static IEnumerable<int> Places(byte[] note)
    {
        var text = Encoding.UTF8.GetString(note);
        var root = Encoding.UTF8.GetByteCount(text.Split('\n')[0]) + text.Split('\n')[1].Length + 2;
        return [0, root, root + 20, note.Length - 10];
    }

    /// <summary>The files of what was published last, in a folder.</summary>
    private async Task<IReadOnlyList<string>> Mirror()
    {
        using var http = new HttpClient { BaseAddress = ccs.Address };
        var checkpoint = await http.GetStringAsync("/log/checkpoint");
        var size = long.Parse(checkpoint.Split('\n')[1], System.Globalization.CultureInfo.InvariantCulture);
        List<string> files = [];
        foreach (var path in TilePath.Grown(0, size).Select(tile => tile.ToString()))
        {
            files.Add(await Write(path, await http.GetByteArrayAsync($"/log/1/{path}")));
        }

        files.Add(await Write("checkpoint", Encoding.UTF8.GetBytes(checkpoint)));
        return files;
    }

    private async Task<(int Code, string Said)> Check(string command, string body, string policy) =>
        await NodeTool.Run(Own, "verifier.mjs", command, await Write("file", Encoding.UTF8.GetBytes(body)), "--policy", policy);

    private async Task<(int Code, string Said)> BySigstore(string body, string policy) =>
        await NodeTool.Run(Sigstore, "check.mjs", await Write("file", Encoding.UTF8.GetBytes(body)), policy);

    private async Task<string> Policy() => await Write("policy", Encoding.UTF8.GetBytes((await ccs.Api().Get("/log/policy")).Body));

    private async Task Publish() => (await ccs.Api().Post("/dev/jobs/log", new { })).ShouldBe(HttpStatusCode.OK);

    private async Task<string> Write(string path, byte[] bytes)
    {
        var file = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, bytes);
        return file;
    }
}
