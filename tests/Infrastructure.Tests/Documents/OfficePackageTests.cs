namespace Ccs.Infrastructure.Tests.Documents;

/// <summary>Office files that are not, or that do harm.</summary>
public sealed class OfficePackageTests
{
    private const string Dangerous = "upload.dangerous";
    private const string Lie = "upload.not-what-its-name-says";

    [Theory]
    [InlineData("word/vbaProject.bin")]
    [InlineData("word/VBAPROJECT.BIN")]
    [InlineData("word\\vbaProject.bin")]
    [InlineData("/word/x.xml")]
    [InlineData("../x.xml")]
    [InlineData("word/../../x.xml")]
    [InlineData("C:/x.xml")]
    [InlineData("word/document.xml")]
    public async Task Macros_and_paths_that_lead_out_are_dangerous(string part) =>
        (await Refusal(Package.WordFile.With(part, "x").Bytes())).ShouldBe(Dangerous);

    [Theory]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0 })]
    [InlineData(new byte[] { 0x4D, 0x5A, 0x90, 0 })]
    [InlineData(new byte[] { 0x7F, 0x45, 0x4C, 0x46 })]
    [InlineData(new byte[] { 0x52, 0x61, 0x72, 0x21, 0x1A })]
    [InlineData(new byte[] { 0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C })]
    [InlineData(new byte[] { 0x1F, 0x8B, 0x08, 0 })]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0 })]
    public async Task Programs_objects_and_archives_within_are_dangerous_under_any_name(byte[] content) =>
        (await Refusal(Package.WordFile.With("word/media/image1.png", content).Bytes())).ShouldBe(Dangerous);

    [Theory]
    [InlineData("word/embeddings/oleObject1.bin")]
    [InlineData("xl/embeddings/OLEOBJECT2.BIN")]
    [InlineData("word/activeX/activeX1.bin")]
    public async Task Objects_of_the_old_kind_are_dangerous_whatever_they_begin_with(string part) =>
        (await Refusal(Package.WordFile.With(part, "x").Bytes())).ShouldBe(Dangerous);

    [Theory]
    [InlineData("oleObject")]
    [InlineData("control")]
    [InlineData("activeXControlBinary")]
    public async Task So_is_what_is_tied_in_as_one(string kind)
    {
        var type = $"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}";
        var links = $"<Relationships><Relationship Id='r1' Target='a.dat' Type='{type}'/></Relationships>";

        (await Refusal(Package.WordFile.With("word/a.dat", "x").With("word/_rels/document.xml.rels", links).Bytes())).ShouldBe(Dangerous);
    }

    [Theory]
    [InlineData("application/vnd.openxmlformats-officedocument.oleObject")]
    [InlineData("application/vnd.ms-word.document.macroEnabled.main+xml")]
    [InlineData("application/vnd.ms-office.vbaProject")]
    [InlineData("application/vnd.ms-office.activeX+xml")]
    public async Task Content_types_of_macros_are_dangerous(string type) =>
        (await Refusal(Package.Of("word/document.xml", type).Bytes())).ShouldBe(Dangerous);

    [Fact]
    public async Task The_figures_of_a_chart_may_come_with_it()
    {
        var chart = Package.WordFile.With("word/embeddings/Microsoft_Excel_Sheet1.xlsx", Package.Xlsx()).Bytes();

        (await FileTypeTests.Examine("a.docx", chart)).ShouldEndWith("wordprocessingml.document");
    }

    [Fact]
    public async Task Office_files_are_nested_once_only_and_held_to_the_same_rules()
    {
        var twice = Package.ExcelFile.With("xl/embeddings/a.docx", Package.Docx()).Bytes();
        var macro = Package.ExcelFile.With("xl/vbaProject.bin", "x").Bytes();
        var bomb = Package.ExcelFile.WithZeros("xl/worksheets/sheet1.xml", 200).Bytes();
        var other = Package.Empty.With("a.txt", "x").Bytes();

        foreach (var inner in new[] { twice, macro, bomb, other })
        {
            (await Refusal(Package.WordFile.With("word/embeddings/b.xlsx", inner).Bytes())).ShouldBe(Dangerous);
        }
    }

    [Fact]
    public async Task A_plain_archive_is_no_office_file()
    {
        (await Refusal(Package.Empty.With("a.txt", "x").Bytes())).ShouldBe(Lie);
        (await Refusal(Package.WordFile.Without("[Content_Types].xml").Bytes())).ShouldBe(Lie);
        (await Refusal(Package.WordFile.Without("_rels/.rels").Bytes())).ShouldBe(Lie);
        (await Refusal(Package.WordFile.Without("word/document.xml").Bytes())).ShouldBe(Lie);
        (await Refusal([.. "PK\u0003\u0004"u8, .. new byte[100]])).ShouldBe(Lie);
    }

    [Fact]
    public async Task Entities_are_not_followed()
    {
        var types = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Types>&a;</Types>";

        (await Refusal(Package.WordFile.Without("[Content_Types].xml").With("[Content_Types].xml", types).Bytes())).ShouldBe(Lie);
    }

    [Fact]
    public async Task The_main_part_may_have_another_name_and_its_type_by_its_extension()
    {
        (await FileTypeTests.Examine("a.docx", Package.Of("word/document2.xml", Package.Word).Bytes())).ShouldNotBeNull();
        var byExtension = Package
            .WordFile.Without("[Content_Types].xml")
            .With("[content_types].xml", $"<Types><Default Extension=\"xml\" ContentType=\"{Package.Word}\"/></Types>");
        (await FileTypeTests.Examine("a.docx", byExtension.Bytes())).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_file_cut_off_anywhere_is_refused_and_nothing_else_happens()
    {
        var whole = Package.Docx();
        for (var length = 4; length < whole.Length; length += 7)
        {
            (await Refusal(whole[..length])).ShouldBe(Lie, $"cut at {length}");
        }
    }

    private static Task<string> Refusal(byte[] content) => FileTypeTests.Refusal("a.docx", content);
}
