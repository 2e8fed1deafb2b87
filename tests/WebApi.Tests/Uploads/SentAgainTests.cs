using System.Text;
using System.Text.RegularExpressions;

namespace Ccs.WebApi.Tests.Uploads;

/// <summary>A file of a filing that is sent twice, because somebody clicked twice or never heard the answer, is there once.</summary>
[Collection("ccs")]
public sealed class SentAgainTests(CcsFixture ccs)
{
    private const string Page = "/en/file/documents";
    private const string Path = "/en/file/documents/files";

    [Fact]
    public async Task A_script_is_told_of_the_file_that_is_there()
    {
        using var filer = await Filer.AtDocuments(ccs);
        var first = (await Send(filer, "application/json", ("bill.txt", "Twice what was used."))).ShouldBe(HttpStatusCode.OK);

        var again = (await Send(filer, "application/json", ("bill.txt", "Twice what was used."))).ShouldBe(HttpStatusCode.OK);

        again.Text("id").ShouldBe(first.Text("id"));
        (await Names(filer)).ShouldBe(["bill.txt"]);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_stores_its_files_once()
    {
        using var filer = await Filer.AtDocuments(ccs);
        (string, string)[] files = [("bill.txt", "Twice what was used."), ("letter.txt", "No answer since May.")];

        await Task.WhenAll(Send(filer, "text/html", files), Send(filer, "text/html", files));

        (await Names(filer)).Order(StringComparer.Ordinal).ShouldBe(["bill.txt", "letter.txt"]);
    }

    [Theory]
    [InlineData("bill.txt", "Three times what was used.")]
    [InlineData("may.txt", "Twice what was used.")]
    public async Task Another_content_or_another_name_is_another_file(string name, string content)
    {
        using var filer = await Filer.AtDocuments(ccs);
        await Send(filer, "application/json", ("bill.txt", "Twice what was used."));

        await Send(filer, "application/json", (name, content));

        (await Names(filer)).ShouldBe(["bill.txt", name]);
    }

    [Fact]
    public async Task The_tenth_of_ten_is_not_told_as_one_too_many_when_it_is_sent_again()
    {
        using var filer = await Filer.AtDocuments(ccs);
        foreach (var at in Enumerable.Range(1, 10))
        {
            (await Send(filer, "application/json", ($"{at}.txt", $"Page {at}"))).ShouldBe(HttpStatusCode.OK);
        }

        (await Send(filer, "application/json", ("10.txt", "Page 10"))).ShouldBe(HttpStatusCode.OK);
        (await Send(filer, "application/json", ("10.txt", "Another"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Names(filer)).Count.ShouldBe(10);
    }

    [Fact]
    public async Task A_file_that_was_removed_can_be_sent_again()
    {
        using var filer = await Filer.AtDocuments(ccs);
        var file = await Send(filer, "application/json", ("bill.txt", "Twice what was used."));
        await filer.Submit(Page, $"{Page}?handler=Remove", ("id", file.Text("id")));
        (await Names(filer)).ShouldBeEmpty();

        await Send(filer, "application/json", ("bill.txt", "Twice what was used."));

        (await Names(filer)).ShouldBe(["bill.txt"]);
    }

    private static async Task<IReadOnlyList<string>> Names(Browser filer) =>
        [
            .. Regex
                .Matches(
                    (await filer.Get(Page)).Body,
                    "<bdi>(?<name>[^<]+)</bdi></span>",
                    RegexOptions.ExplicitCapture,
                    TimeSpan.FromSeconds(1)
                )
                .Select(match => match.Groups["name"].Value),
        ];

    private static async Task<Answer> Send(Browser browser, string accept, params (string Name, string Content)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await browser.TokenOf(Page)), Forms.Token } };
        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "file", name);
        }

        return await browser.Send(HttpMethod.Post, Path, form, ("Accept", accept));
    }
}
