namespace Ccs.WebApi.Tests.Filing;

/// <summary>What is longer than anybody's answers is judged and shown again, and not kept.</summary>
[Collection("ccs")]
public sealed class LongDraftTests(CcsFixture ccs)
{
    private const int Long = 100_000;

    private static readonly (string Question, (string Name, string Value)[] Answers)[] Before =
    [
        ("file", [("Adult", "yes"), ("Iraqi", "yes")]),
        ("file/about", [("About", "service")]),
        ("file/agency", [("Agency", "unknown")]),
        ("file/category", [("Category", "delay")]),
        ("file/kind", [("Kind", "delay-no-reply")]),
    ];

    [Fact]
    public async Task It_takes_no_room()
    {
        using var browser = new Browser(ccs.Address);
        foreach (var (question, answers) in Before)
        {
            (await browser.Submit($"/en/{question}", $"/en/{question}", answers)).ShouldBe(HttpStatusCode.Redirect);
        }

        var words = new string('x', Long);
        var told = await browser.Submit("/en/file/what", "/en/file/what", ("Subject", "Nobody answers"), ("Description", words));

        told.ShouldBe(HttpStatusCode.OK).Body.ShouldContain(words, Case.Sensitive, "nothing that was typed is lost");
        (await browser.Get("/en/file/what")).Body.ShouldNotContain(words);
        (await ccs.Count("select max(size) from ccs.mt_doc_draft")).ShouldBeLessThan(Long);
    }

    [Fact]
    public async Task An_answer_that_nobody_offered_is_none()
    {
        using var browser = new Browser(ccs.Address);

        var told = await browser.Submit("/en/file", "/en/file", ("Adult", new string('x', Long)), ("Iraqi", "yes"));

        ((int)told.Status).ShouldBeLessThan(500);
        (await ccs.Count("select coalesce(max(size), 0) from ccs.mt_doc_draft")).ShouldBeLessThan(Long);
    }
}
