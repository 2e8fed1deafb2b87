using Ccs.Proof.Notes;
using Ccs.Proof.Receipts;

namespace Ccs.WebApi.Tests.Proof;

/// <summary>Where complainants get their receipts, and where others check them.</summary>
internal sealed class ReceiptDesk(CcsFixture ccs)
{
    public const string Path = "/api/v1/tracking/receipt";

    /// <summary>With all that was said until now.</summary>
    public async Task<Answer> Receipt(Scenario scenario)
    {
        (await ccs.Api().Post("/dev/jobs/log", new { })).ShouldBe(HttpStatusCode.OK);
        return (await (await scenario.Track()).Get(Path)).ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Signed by the log that is published.</summary>
    public async Task Stands(ReceiptEntry entry)
    {
        using var http = new HttpClient { BaseAddress = ccs.Address };
        var policy = LogPolicy.Parse(await http.GetStringAsync("/log/policy"));
        policy.Judge(ReceiptCheck.Stands(entry)!.Checkpoint, NoteSigner.Verifies).ShouldNotBeNull();
    }
}
