using Ccs.Proof.Notes;

namespace Ccs.WebApi.Tests.Audit;

/// <summary>The log as everybody sees it, and whose signatures count.</summary>
internal sealed class PublishedLog(CcsFixture ccs)
{
    public async Task Publish() => (await ccs.Api().Post("/dev/jobs/log", new { })).ShouldBe(HttpStatusCode.OK);

    public async Task<Checkpoint> Latest() => await Trusted((await ccs.Api().Get("/log/checkpoint")).Body);

    public async Task<Checkpoint> Trusted(string text)
    {
        SignedNote.TryParse(text, out var note).ShouldBeTrue(text);
        return await Trusted(note!);
    }

    public async Task<Checkpoint> Trusted(SignedNote note)
    {
        LogPolicy.Parse((await ccs.Api().Get("/log/policy")).Body).Judge(note, NoteSigner.Verifies).ShouldNotBeNull();
        Checkpoint.TryParse(note.Text, out var checkpoint).ShouldBeTrue();
        return checkpoint!;
    }
}
