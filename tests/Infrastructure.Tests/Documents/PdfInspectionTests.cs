using System.IO.Compression;
using System.Text;

namespace Ccs.Infrastructure.Tests.Documents;

/// <summary>PDFs that are locked, do something by themselves, or bring other files.</summary>
public sealed class PdfInspectionTests
{
    private const string Runs = "upload.runs-by-itself";
    private const string Files = "upload.files-inside";
    private const string Fetches = "upload.fetches-from-outside";
    private const string Locked = "upload.locked";

    public static TheoryData<string, string> Harmful { get; } =
        new()
        {
            { "<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>", Runs },
            { "<</S /J#61vaScript /J#53 5 0 R>>", Runs },
            { "<</S%a comment\n/JavaScript>>", Runs },
            { "<</Type/Action/S/Launch/F(cmd.exe)>>", Runs },
            { "<</A(\\)))/S/Launch/Win<</F(cmd.exe)>>>>", Runs },
            { "/Launch", Runs },
            { "<</S/Rendition/JS(x)>>", Runs },
            { "<</AcroForm<</XFA 7 0 R>>>>", Runs },
            { "<</Type/Filespec/F(a.exe)/EF<</F 9 0 R>>>>", Files },
            { "<</Type/EmbeddedFile/Length 0>>stream\nendstream", Files },
            { "<</S/GoToE/T<</R/C>>>>", Files },
            { "<</Type/Catalog/OpenAction<</S/GoToR/F(\\\\\\\\evil\\\\share\\\\a.pdf)/D[0/Fit]>>>>", Fetches },
            { "<</S /GoTo#52/F(other.pdf)>>", Fetches },
            { "<</AA<</O<</S/SubmitForm/F<</FS/URL/F(https://evil.example/)>>>>>>>>", Fetches },
            { "<</S/Thread/F(\\\\\\\\evil\\\\a.pdf)/D 0>>", Fetches },
            { "<</Length 0/F<</FS/URL/F(https://evil.example/a)>>>>", Fetches },
        };

    [Theory]
    [MemberData(nameof(Harmful))]
    public async Task What_it_does_by_itself_is_found(string item, string code)
    {
        (await FileTypeTests.Refusal("a.pdf", Pdf(item))).ShouldBe(code);
        (await FileTypeTests.Refusal("a.pdf", Packed(item, compressed: true))).ShouldBe(code);
        (await FileTypeTests.Refusal("a.pdf", Packed(item, compressed: false))).ShouldBe(code);
    }

    [Theory]
    [MemberData(nameof(Harmful))]
    public async Task A_string_that_nothing_ends_hides_nothing(string item, string code)
    {
        (await FileTypeTests.Refusal("a.pdf", Pdf("(", item))).ShouldBe(code);
        (await FileTypeTests.Refusal("a.pdf", Pdf("<< /A (1 0 obj \\) endobj", item))).ShouldBe(code);
        (await FileTypeTests.Refusal("a.pdf", Packed("(never ended " + item, compressed: true, at: 13))).ShouldBe(code);
    }

    [Theory]
    [InlineData("trailer<</Root 1 0 R/Encrypt 5 0 R>>")]
    [InlineData("trailer\n<</Root 1 0 R/ID[<00><00>]/#45ncrypt<</Filter/Standard>>>>")]
    [InlineData("9 0 obj<</Type/XRef/Encrypt 5 0 R/Length 0>>stream\n\nendstream endobj")]
    public async Task A_locked_one_is_told_as_such(string end) =>
        (await FileTypeTests.Refusal("a.pdf", [.. Pdf("<</S/JavaScript/JS(x)>>"), .. Encoding.Latin1.GetBytes(end)])).ShouldBe(Locked);

    [Theory]
    [InlineData("<</Title(About /Launch and /JavaScript, or /Encrypt 5 0 R)>>")]
    [InlineData("<</Title<2F4A53>/Dest/Launch>>")]
    [InlineData("<</S/URI/URI(https://gov.krd/JS)>>")]
    [InlineData("<</S/GoTo/D[3 0 R/Fit]>>")]
    [InlineData("<</Type/Thread/F 3 0 R/URL 1>>")]
    [InlineData("<</Type/Font/CharProcs<</EF 5 0 R/EE 6 0 R>>>>")]
    [InlineData("<</Length 40>>stream\n(a /JS ) /S /JavaScript /EmbeddedFile\nendstream")]
    [InlineData("<</Names<</JavaScript<</Names[]>>>>>>")]
    public async Task What_only_speaks_of_it_is_harmless(string item)
    {
        (await FileTypeTests.Examine("a.pdf", Pdf(item))).ShouldBe("application/pdf");
        if (!item.Contains("stream", StringComparison.Ordinal))
        {
            (await FileTypeTests.Examine("a.pdf", Packed(item, compressed: true))).ShouldBe("application/pdf");
        }
    }

    [Fact]
    public async Task Objects_packed_as_no_program_packs_them_are_dangerous()
    {
        var odd = "<</Type/ObjStm/N 1/First 4/Filter[/ASCIIHexDecode/FlateDecode]/Length 4>>stream\n789C\nendstream";

        (await FileTypeTests.Refusal("a.pdf", Pdf(odd))).ShouldBe("upload.dangerous");
    }

    [Fact]
    public async Task Neither_brackets_nor_a_bomb_take_long()
    {
        var brackets = string.Concat(Enumerable.Repeat("1 0 obj ((((", 300_000));
        (await FileTypeTests.Refusal("a.pdf", Pdf(brackets))).ShouldBe("upload.dangerous");
        (await FileTypeTests.Refusal("a.pdf", Packed(new string(' ', 50_000_000), compressed: true))).ShouldBe("upload.dangerous");
    }

    [Fact]
    public async Task A_locked_office_file_is_told_as_such()
    {
        byte[] locked =
        [
            0xD0,
            0xCF,
            0x11,
            0xE0,
            0xA1,
            0xB1,
            0x1A,
            0xE1,
            .. new byte[504],
            .. Encoding.Unicode.GetBytes("EncryptedPackage"),
            .. new byte[64],
        ];

        (await FileTypeTests.Refusal("a.docx", locked)).ShouldBe(Locked);
        (await FileTypeTests.Refusal("a.docx", locked[..500])).ShouldBe("upload.not-what-its-name-says");
    }

    private static byte[] Pdf(params string[] items) =>
        Encoding.Latin1.GetBytes(
            "%PDF-1.7\n" + string.Concat(items.Select((item, i) => $"{i + 1} 0 obj\n{item}\nendobj\n")) + "trailer<</Root 1 0 R>>\n%%EOF\n"
        );

    /// <summary>A file whose second object lies in a stream.</summary>
    private static byte[] Packed(string item, bool compressed, int at = 0)
    {
        var content = Encoding.Latin1.GetBytes($"2 {at} \n{item}");
        using var packed = new MemoryStream();
        using (var deflating = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflating.Write(content);
        }

        var bytes = compressed ? packed.ToArray() : content;
        var filter = compressed ? "/Filter/FlateDecode" : string.Empty;
        return
        [
            .. Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj<</Type/ObjStm/N 1/First 5{filter}/Length {bytes.Length}>>stream\r\n"),
            .. bytes,
            .. "\nendstream endobj\ntrailer<</Root 2 0 R>>"u8,
        ];
    }
}
