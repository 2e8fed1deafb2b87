using Ccs.Proof.Evidence;

namespace Ccs.WebApi.Tests.Audit;

/// <summary>One file of a case, checked by the library for verifiers alone.</summary>
[Collection("ccs")]
public sealed class EvidenceTests(CcsFixture ccs)
{
    [Fact]
    public async Task Every_event_of_a_case_is_proven_by_the_file_and_nothing_sealed_is_opened()
    {
        var scenario = await Scenario.Answered(ccs.Api());
        (await ccs.Api().Post("/dev/jobs/log", new { })).ShouldBe(HttpStatusCode.OK);
        var auditor = await ccs.Api().As("auditor");

        var file = (await auditor.Get($"/api/v1/audit/complaints/{scenario.Number}/evidence")).ShouldBe(HttpStatusCode.OK);

        file.Message.Content.Headers.ContentDisposition!.FileName.ShouldBe($"{scenario.ComplaintId}.ccs-evidence.json");
        var evidence = CaseEvidence.Read(file.Body);
        var checkpoint = await new PublishedLog(ccs).Trusted(evidence.Checkpoint);
        EvidenceCheck.Fault(evidence, checkpoint).ShouldBeNull();
        evidence.Events.Select(e => e.Parts[0].Text.Split('\n')[5]).ShouldBe((await ccs.Types(scenario.ComplaintId)).Split(','));
        file.Body.ShouldNotContain(scenario.Contact);
        file.Body.ShouldNotContain(scenario.Code);
        const string Looks = "select data ->> 'purpose' from ccs.mt_events where type = 'case-accessed.v2' and data ->> 'what' = 'export'";
        (await ccs.Text($"{Looks} and data ->> 'complaintId' = '{scenario.ComplaintId}'")).ShouldBe("export");

        // What was changed in it is not proven any more.
        var last = evidence.Events[^1];
        EvidenceCheck
            .Fault(With(last with { Data = last.Data!.Replace("upheld", "not-upheld", StringComparison.Ordinal) }), checkpoint)
            .ShouldBe($"event {evidence.Events.Count}: its data is not what was logged");
        EvidenceCheck
            .Fault(
                With(
                    last with
                    {
                        Parts = [.. last.Parts.Select((part, i) => i == 2 ? part with { Text = "staff:somebody\n\n\n" } : part)],
                    }
                ),
                checkpoint
            )
            .ShouldBe($"event {evidence.Events.Count}: it is not leaf {last.LeafIndex} of the log");
        EvidenceCheck
            .Fault(evidence with { Events = [.. evidence.Events.Skip(1)] }, checkpoint)
            .ShouldBe("event 1: it is not version 1 of the case");

        CaseEvidence With(EvidenceEvent e) => evidence with { Events = [.. evidence.Events.SkipLast(1), e] };
    }

    [Fact]
    public async Task Nobody_unknown_malformed_and_others()
    {
        var auditor = await ccs.Api().As("auditor");
        var (id, _) = await Scenario.Filed(ccs.Api());
        var path = $"/api/v1/audit/complaints/{id}/evidence";

        (await ccs.Api().Get(path)).ShouldBe(HttpStatusCode.Unauthorized);
        await AuditAccess.ForAuditorsAlone(ccs, path);
        (await auditor.Get($"/api/v1/audit/complaints/{Guid.NewGuid()}/evidence")).ShouldBe(HttpStatusCode.NotFound, "complaint.not-found");
        (await auditor.Get("/api/v1/audit/complaints/99-0000001/evidence")).ShouldBe(HttpStatusCode.NotFound, "complaint.not-found");
        (await auditor.Get("/api/v1/audit/complaints/somebody/evidence")).ShouldRefuse("numberOrId");
    }
}
