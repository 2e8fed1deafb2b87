using System.Text;
using Ccs.Infrastructure.Documents.Content;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Documents;

/// <summary>What people really have is taken, and its name mended.</summary>
[Collection("postgres")]
public sealed class RecognitionTests(PostgresFixture postgres)
{
    /// <summary>"The electricity has been gone for three days.", and letters of Persian and Kurdish, as old Windows wrote it.</summary>
    private static readonly byte[] Windows1256 =
    [
        .. CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes("انقطعت الكهرباء منذ ثلاثة أيام.\r\nچاپ و گەڕەک: No 7\r\n"),
    ];

    [Theory]
    [InlineData("holiday.jpg", "holiday.pdf")]
    [InlineData("holiday", "holiday.pdf")]
    [InlineData("وەسڵی مانگی ١٠", "وەسڵی مانگی ١٠.pdf")]
    [InlineData("2026.11.24", "2026.11.24.pdf")]
    [InlineData("a.PDF", "a.PDF")]
    [InlineData("a.b.docx", "a.b.pdf")]
    [InlineData("", "file.pdf")]
    public async Task Its_ending_is_mended(string sent, string kept)
    {
        await using var bench = await DocumentsBench.Set(postgres);

        var stored = await bench.Store(Samples.Pdf, sent);

        (stored.FileName, stored.MediaType).ShouldBe((kept, "application/pdf"));
    }

    [Theory]
    [InlineData("بەڵگە.txt", "بەڵگە.txt")]
    [InlineData("بەڵگە", "بەڵگە.txt")]
    [InlineData("بەڵگە.pdf", "بەڵگە.txt")]
    public async Task Text_of_old_Windows_is_kept_in_UTF8(string sent, string kept)
    {
        await using var bench = await DocumentsBench.Set(postgres);

        var stored = await bench.Store(Windows1256, sent);
        var (complaint, documents) = await bench.File(stored.UploadId);

        (stored.FileName, stored.MediaType).ShouldBe((kept, "text/plain"));
        var content = (await bench.Read(complaint, documents[0]))!;
        Encoding.UTF8.GetString(content).ShouldStartWith("انقطعت الكهرباء منذ ثلاثة أيام.\r\nچاپ و گ");
        stored.Size.ShouldBe(content.Length);
        stored.Sha256.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)));
        documents[0].Size.ShouldBe(content.Length);
    }

    [Theory]
    [InlineData(new byte[] { 0xC7, 0xE1, 0x00, 0xDF })]
    [InlineData(new byte[] { 0xC7, 0x20, 0xE1, 0x20, 0xDF })]
    [InlineData(new byte[] { 0xE9, 0xE8, 0xE0, 0xC7, 0xE1, 0xEA, 0xEB, 0x9C })]
    public async Task Other_bytes_are_no_Arabic_text(byte[] content) =>
        (await FileTypeTests.Refusal("a.txt", content)).ShouldBe("upload.not-what-its-name-says");

    [Fact]
    public async Task A_pdf_may_begin_within_its_first_1024_bytes()
    {
        foreach (
            var before in new[]
            {
                "\r\n",
                "\u00EF\u00BB\u00BF",
                "Content-Type: application/pdf\r\n\r\n",
                "\u001B%-12345X@PJL\r\n",
                Spaces(1024),
            }
        )
        {
            byte[] content = [.. Encoding.Latin1.GetBytes(before), .. Samples.Pdf];
            (await FileTypeTests.Examine("a.pdf", content)).ShouldBe("application/pdf", before);
            (await FileTypeTests.Examine("letter", content)).ShouldBe("application/pdf", before);
        }

        (await FileTypeTests.Refusal("a.pdf", [.. Encoding.Latin1.GetBytes(Spaces(1025)), .. Samples.Pdf, 0])).ShouldBe(
            "upload.not-what-its-name-says"
        );
    }

    [Theory]
    [InlineData("MZ\u0090\0")]
    [InlineData("\u007FELF\u0002")]
    [InlineData("#!/bin/sh\nexit\n\0")]
    [InlineData("\u00CA\u00FE\u00BA\u00BE\0")]
    [InlineData("PK\u0003\u0004\0")]
    [InlineData("\0<SCRIPT>x</SCRIPT>")]
    [InlineData("\0@echo off\r\n")]
    public async Task Nothing_that_something_else_would_run_stands_before_it(string before) =>
        (await FileTypeTests.Refusal("a.pdf", [.. Encoding.Latin1.GetBytes(before), .. Samples.Pdf])).ShouldBe(
            "upload.not-what-its-name-says"
        );

    [Fact]
    public async Task A_picture_with_a_pdf_behind_it_is_a_picture() =>
        (await FileTypeTests.Examine("a.pdf", [.. Samples.Jpeg, .. Samples.Pdf])).ShouldBe("image/jpeg");

    [Fact]
    public async Task A_text_that_tells_of_a_pdf_is_a_text()
    {
        var text = "The file begins with %PDF-1.4, they said."u8.ToArray();

        (await FileTypeTests.Examine("a.txt", text)).ShouldBe("text/plain");
        (await FileTypeTests.Examine("letter", text)).ShouldBe("text/plain");
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.pdf")]
    [InlineData("a")]
    public async Task A_pdf_in_letters_is_no_text_wherever_it_begins(string name)
    {
        foreach (
            var before in new[]
            {
                Spaces(1025),
                Spaces(70_000),
                Spaces((16 * 1024) - 3),
                "<html><body>Water</body></html>\n",
                "#!/bin/sh\nexit\n",
                "\u00C7\u00E1\u00DF\n" + Spaces(1025),
            }
        )
        {
            foreach (var pdf in new[] { LetterPdf, LetterPdf.Replace("%PDF-1.4", "%PDF-2.0", StringComparison.Ordinal) })
            {
                var refusal = await FileTypeTests.Refusal(name, Encoding.Latin1.GetBytes(before + pdf));
                refusal.ShouldBeOneOf("upload.not-what-its-name-says", "upload.wrong-type");
            }
        }
    }

    [Theory]
    [InlineData("#!/bin/sh\nrm -r /\n")]
    [InlineData("\uFEFF#!/usr/bin/env python3\nprint(1)\n")]
    [InlineData("\r\n <!DOCTYPE html><html>Water</html>")]
    [InlineData("<HTML><script>alert(1)</script></HTML>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<?php system('id');")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>")]
    public async Task A_script_or_a_page_is_no_text(string script)
    {
        (await FileTypeTests.Refusal("a.txt", Encoding.UTF8.GetBytes(script))).ShouldBe("upload.not-what-its-name-says");
        (await FileTypeTests.Refusal("letter", Encoding.UTF8.GetBytes(script))).ShouldBe("upload.wrong-type");
    }

    [Theory]
    [InlineData("# The water\n! of our street <b> is gone")]
    [InlineData("They wrote: <html> is no letter, and 1 0 obj neither")]
    public async Task A_text_that_tells_of_one_is_a_text(string text) =>
        (await FileTypeTests.Examine("a.txt", Encoding.UTF8.GetBytes(text))).ShouldBe("text/plain");

    [Fact]
    public void A_mended_name_is_no_longer_than_any_other()
    {
        var name = FileTypes.All.Select(type => Recognition.Mended(new string('a', 196) + ".pdf", type));

        name.ShouldAllBe(mended => mended.Length <= 200 && mended.LastIndexOf('.') > 100);
    }

    private const string LetterPdf =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF";

    private static string Spaces(int count) => new(' ', count);
}
