using System.Globalization;

namespace Ccs.WebApi.Tests.Uploads;

/// <summary>What anybody may send to where a large file of a filing comes in piece by piece.</summary>
[Collection("ccs")]
public sealed class PieceTests(CcsFixture ccs)
{
    private const string Path = "/en/file/documents/pieces";
    private const int Piece = 512 * 1024;

    private static readonly Dictionary<string, string> Photo = new(StringComparer.Ordinal)
    {
        ["name"] = "meter.txt",
        ["size"] = "600000",
        ["changed"] = "1764000000000",
    };

    [Fact]
    public async Task A_file_comes_piece_by_piece_and_each_is_counted_once()
    {
        using var filer = await Filer.AtDocuments(ccs);
        (await Send(filer, Photo)).ShouldBe(HttpStatusCode.OK)["from"].GetValue<long>().ShouldBe(0);
        (await Send(filer, Photo, 0, Piece)).ShouldBe(HttpStatusCode.OK)["from"].GetValue<long>().ShouldBe(Piece);

        // Again, as after an answer that was lost; and a place that nobody has reached.
        (await Send(filer, Photo, 0, Piece))
            .ShouldBe(HttpStatusCode.OK)["from"]
            .GetValue<long>()
            .ShouldBe(Piece);
        (await Send(filer, Photo, Piece + 1, 10)).ShouldBe(HttpStatusCode.OK)["from"].GetValue<long>().ShouldBe(Piece);

        var whole = (await Send(filer, Photo, Piece, 600_000 - Piece)).ShouldBe(HttpStatusCode.OK);
        whole.Text("name").ShouldBe("meter.txt");
        Guid.TryParse(whole.Text("id"), out _).ShouldBeTrue();
    }

    [Fact]
    public async Task A_last_piece_whose_answer_was_lost_is_answered_again_and_stored_once()
    {
        using var filer = await Filer.AtDocuments(ccs);
        await Send(filer, Photo, 0, Piece);
        var whole = (await Send(filer, Photo, Piece, 600_000 - Piece)).ShouldBe(HttpStatusCode.OK);

        (await Send(filer, Photo, Piece, 600_000 - Piece)).ShouldBe(HttpStatusCode.OK).Text("id").ShouldBe(whole.Text("id"));
        (await Send(filer, Photo)).ShouldBe(HttpStatusCode.OK).Text("id").ShouldBe(whole.Text("id"));

        (await filer.Get("/en/file/documents")).Body.Split(whole.Text("id")).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_file_that_was_removed_comes_anew()
    {
        using var filer = await Filer.AtDocuments(ccs);
        await Send(filer, Photo, 0, Piece);
        var whole = await Send(filer, Photo, Piece, 600_000 - Piece);

        (await filer.Submit("/en/file/documents", "/en/file/documents?handler=Remove", ("id", whole.Text("id")))).ShouldBe(
            HttpStatusCode.Redirect
        );

        (await Send(filer, Photo)).ShouldBe(HttpStatusCode.OK)["from"].GetValue<long>().ShouldBe(0);
    }

    [Fact]
    public async Task Two_at_once_for_the_same_place_count_once()
    {
        using var filer = await Filer.AtDocuments(ccs);
        await Send(filer, Photo);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Send(filer, Photo, 0, Piece)));

        (await Send(filer, Photo)).ShouldBe(HttpStatusCode.OK)["from"].GetValue<long>().ShouldBe(Piece);
    }

    [Fact]
    public async Task A_piece_of_another_length_is_refused_and_costs_nothing()
    {
        using var filer = await Filer.AtDocuments(ccs);

        (await Send(filer, Photo, 0, Piece - 1)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Send(filer, Photo, 0, Piece + 1)).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await Send(filer, Photo)).ShouldBe(HttpStatusCode.OK)["from"].GetValue<long>().ShouldBe(0);
    }

    [Theory]
    [InlineData("size", "0")]
    [InlineData("size", "-5")]
    [InlineData("size", "٦٠٠")]
    [InlineData("size", "many")]
    [InlineData("changed", "yesterday")]
    [InlineData("name", "")]
    public async Task What_makes_no_sense_is_refused(string field, string value)
    {
        using var filer = await Filer.AtDocuments(ccs);

        (await Send(filer, new(Photo, StringComparer.Ordinal) { [field] = value })).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("size", "10485761", "larger than 10 MB")]
    [InlineData("name", "program.exe", "type")]
    public async Task What_will_be_refused_is_told_at_the_first_piece(string field, string value, string words)
    {
        using var filer = await Filer.AtDocuments(ccs);

        var told = await Send(filer, new(Photo, StringComparer.Ordinal) { [field] = value }, 0, Piece);

        told.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, told.Body);
        told.Text("error").ShouldContain(words);
    }

    [Fact]
    public async Task Nobody_else_goes_on_with_it()
    {
        using var filer = await Filer.AtDocuments(ccs);
        await Send(filer, Photo, 0, Piece);
        using var other = await Filer.AtDocuments(ccs);

        (await Send(other, Photo)).ShouldBe(HttpStatusCode.OK)["from"].GetValue<long>().ShouldBe(0);
    }

    [Fact]
    public async Task Without_a_draft_or_without_our_form_nothing_is_taken()
    {
        using var stranger = new Browser(ccs.Address);
        var token = await stranger.TokenOf("/en/file");
        (await Send(stranger, token, Photo, 0, Piece)).Status.ShouldBe(HttpStatusCode.Conflict);

        using var filer = await Filer.AtDocuments(ccs);
        (await Send(filer, "made-up", Photo, 0, Piece)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await filer.Post(Path, Photo)).Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    private static async Task<Answer> Send(Browser browser, Dictionary<string, string> words, long? from = null, int bytes = 0) =>
        await Send(browser, await browser.TokenOf("/en/file"), words, from, bytes);

    private static async Task<Answer> Send(
        Browser browser,
        string token,
        Dictionary<string, string> words,
        long? from = null,
        int bytes = 0
    )
    {
        using var form = new MultipartFormDataContent { { new StringContent(token), Forms.Token } };
        foreach (var (name, value) in words)
        {
            form.Add(new StringContent(value), name);
        }

        if (from is { } place)
        {
            form.Add(new StringContent(place.ToString(CultureInfo.InvariantCulture)), "from");
            form.Add(new ByteArrayContent([.. Enumerable.Repeat((byte)'a', bytes)]), "piece", "blob");
        }

        return await browser.Send(HttpMethod.Post, Path, form, ("Accept", "application/json"));
    }
}
