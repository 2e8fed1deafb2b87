using System.Text;
using Ccs.Infrastructure.Documents.Cleaning;

namespace Ccs.Infrastructure.Tests.Documents;

/// <summary>What files say of who made them is gone from their copies; what is to be seen in them is there.</summary>
public sealed class FileCleanerTests : IDisposable
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";

    private readonly FileCleaner _cleaner = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, byte[], string, string> Telling { get; } =
        new()
        {
            { "image/jpeg", TellingSamples.Jpeg, "image/jpeg", ".jpg" },
            { "image/png", TellingSamples.Png, "image/png", ".png" },
            { "image/heic", TellingSamples.Heic, "image/jpeg", ".jpg" },
            { "image/webp", [.. Samples.WebP, .. "SecretTail"u8], "image/webp", ".webp" },
            { "audio/ogg", TellingSamples.Opus, "audio/ogg", ".ogg" },
            { "application/pdf", TellingSamples.Pdf, "application/pdf", ".pdf" },
            { "video/quicktime", TellingSamples.Mov, "video/quicktime", ".mov" },
            { "audio/mp4", TellingSamples.Mov, "audio/mp4", ".m4a" },
            { "audio/mpeg", Tagged(Samples.Mp3, "audio/mpeg"), "audio/mpeg", ".mp3" },
            { Office + "wordprocessingml.document", TellingLetter.Docx, Office + "wordprocessingml.document", ".docx" },
        };

    [Theory]
    [MemberData(nameof(Telling))]
    public async Task Nothing_tells_who_made_it(string type, byte[] file, string kept, string ending)
    {
        Text(file).ShouldContain(TellingSamples.Secret);

        var clean = (await _cleaner.Clean(type, file, Ct)).ShouldNotBeNull();

        (clean.MediaType, clean.Ending).ShouldBe((kept, ending));
        Text(clean.Content).ShouldNotContain(TellingSamples.Secret);
        (await FileTypeTests.Examine("a" + ending, clean.Content)).ShouldBe(kept == "audio/mp4" ? "video/quicktime" : kept);
    }

    [Fact]
    public async Task What_is_to_be_read_stays()
    {
        var letter = (await _cleaner.Clean(Office + "wordprocessingml.document", TellingLetter.Docx, Ct)).ShouldNotBeNull();
        TellingLetter.Unpacked(letter.Content).ShouldContain("Electricity");
        var paper = (await _cleaner.Clean("application/pdf", TellingSamples.Pdf, Ct)).ShouldNotBeNull();
        Text(paper.Content).ShouldContain("It is late.");
        var film = (await _cleaner.Clean("video/quicktime", TellingSamples.Mov, Ct)).ShouldNotBeNull();
        film.Content.Length.ShouldBe(TellingSamples.Mov.Length);
        Text(film.Content).ShouldContain("vide");
    }

    [Fact]
    public async Task Text_is_what_it_is() =>
        (await _cleaner.Clean("text/plain", Samples.Text, Ct)).ShouldNotBeNull().Content.ShouldBe(Samples.Text);

    [Fact]
    public async Task A_workbook_loses_its_author_too()
    {
        var clean = (await _cleaner.Clean(Office + "spreadsheetml.sheet", TellingWorkbook(), Ct)).ShouldNotBeNull();

        TellingLetter.Unpacked(clean.Content).ShouldNotContain(TellingSamples.Secret);
    }

    [Theory]
    [InlineData("image/jpeg")]
    [InlineData("image/png")]
    [InlineData("image/webp")]
    [InlineData("image/heic")]
    [InlineData("application/pdf")]
    [InlineData(Office + "wordprocessingml.document")]
    [InlineData("audio/ogg")]
    [InlineData("video/mp4")]
    [InlineData("application/zip")]
    public async Task What_can_not_be_taken_apart_has_no_copy(string type)
    {
        byte[] broken = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 4, .. new byte[100]];

        (await _cleaner.Clean(type, broken, Ct)).ShouldBeNull();
    }

    /// <summary>What ImageMagick may not read, whatever it is called: it would read a file of the machine, or draw.</summary>
    [Fact]
    public async Task Nothing_but_the_four_kinds_of_pictures_is_read()
    {
        (await _cleaner.Clean("image/png", TellingSamples.Png, Ct)).ShouldNotBeNull();

        foreach (var name in new[] { "xc:red", "msl:/etc/passwd", "text:/etc/hostname", "gradient:" })
        {
            Should.Throw<ImageMagick.MagickException>(() => new ImageMagick.MagickImage(name));
        }

        Should.Throw<ImageMagick.MagickException>(() =>
            new ImageMagick.MagickImage("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"u8.ToArray())
        );
    }

    public void Dispose() => _cleaner.Dispose();

    private static string Text(byte[] file) =>
        file is [(byte)'P', (byte)'K', ..] ? TellingLetter.Unpacked(file) : Encoding.Latin1.GetString(file);

    private static byte[] Tagged(byte[] sound, string type)
    {
        using var stream = new MemoryStream();
        stream.Write(sound);
        using var file = TagLib.File.Create(new Kept(stream), type, TagLib.ReadStyle.None);
        file.Tag.Performers = ["SecretVoice"];
        file.Tag.Comment = "SecretPlace";
        file.Save();
        return stream.ToArray();
    }

    private static byte[] TellingWorkbook()
    {
        using var stream = new MemoryStream();
        using (
            var book = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Create(
                stream,
                DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook
            )
        )
        {
            book.PackageProperties.Creator = "SecretAuthor";
            using var content = new MemoryStream(
                Encoding.UTF8.GetBytes(
                    "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                        + "<fileSharing userName='SecretUser'/><sheets/></workbook>"
                )
            );
            book.AddWorkbookPart().FeedData(content);
        }

        return stream.ToArray();
    }

    private sealed class Kept(MemoryStream stream) : TagLib.File.IFileAbstraction
    {
        public string Name => "sound";

        public Stream ReadStream => stream;

        public Stream WriteStream => stream;

        public void CloseStream(Stream stream)
        {
            // Read once more.
        }
    }
}
