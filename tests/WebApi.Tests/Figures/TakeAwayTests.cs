using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Parquet;
using static Ccs.WebApi.Tests.Figures.TakeAwayFormatTests;
using Scenario = Ccs.WebApi.Tests.Support.Scenario;

namespace Ccs.WebApi.Tests.Figures;

/// <summary>Reports as tables to take away, read back by other programs than the one that wrote them.</summary>
[Collection("ccs")]
public sealed class TakeAwayTests(CcsFixture ccs)
{
    private const string Formula = "=cmd|' /C calc'!A0";

    public static TheoryData<string, string> All()
    {
        var all = new TheoryData<string, string>();
        foreach (var report in new[] { "weaknesses", "times", "cases", "trend", "flow", "ageing", "signals", "measures" })
        {
            foreach (var format in new[] { "csv", "xlsx", "parquet" })
            {
                all.Add(report, format);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_report_is_a_file_in_every_format_with_the_same_bytes_each_time(string report, string format)
    {
        var analyst = await ccs.Api().As("analyst");
        var known = (await analyst.Today()).AddDays(-1);
        var path = $"/api/v1/insights/{report}?known={known:yyyy-MM-dd}&format={format}";

        var (once, first) = await Get(analyst, path, null);
        var (_, second) = await Get(analyst, path, null);

        second.ShouldBe(first);
        var name = once.Content.Headers.ContentDisposition!.FileName!.Trim('"');
        name.ShouldStartWith($"ccs-{report}-");
        name.ShouldEndWith($".{format}");
        once.Headers.ETag.ShouldNotBeNull();
        var (unchanged, nothing) = await Get(analyst, path, null, once.Headers.ETag!.ToString());
        (unchanged.StatusCode, nothing.Length).ShouldBe((HttpStatusCode.NotModified, 0));
        using var head = await analyst.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        (head.StatusCode, head.Headers.ETag).ShouldBe((HttpStatusCode.OK, once.Headers.ETag));
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        (await ccs.Api().Get(path)).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        (await (await ccs.Api().As("officer.electricity")).Get(path)).ShouldBe(HttpStatusCode.Forbidden, "access.forbidden");
    }

    [Fact]
    public async Task A_formula_in_a_name_is_text_in_every_format_and_numbers_are_numbers()
    {
        var (agency, analyst) = await Named(Formula);
        var path = $"/api/v1/insights/weaknesses?agency={agency}";

        var csv = System.Text.Encoding.UTF8.GetString((await Get(analyst, path, "text/csv")).Body);
        csv.ShouldContain($"{agency},'{Formula},");

        using var book = SpreadsheetDocument.Open(new MemoryStream((await Get(analyst, path, Xlsx)).Body), isEditable: false);
        var rows = Rows(book);
        rows.Count.ShouldBe(2);
        book.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<CellFormula>()).ShouldBeEmpty();
        var head = rows[0].Select(cell => cell.InnerText).ToList();
        var (name, complaints) = (rows[1][head.IndexOf("name")], rows[1][head.IndexOf("complaints")]);
        (name.DataType!.Value, name.InnerText).ShouldBe((CellValues.InlineString, $"'{Formula}"));
        (complaints.DataType?.Value ?? CellValues.Number, complaints.InnerText).ShouldBe((CellValues.Number, "1"));

        await using var parquet = await ParquetReader.CreateAsync(
            new MemoryStream((await Get(analyst, path, TakeAwayFormatTests.Parquet)).Body)
        );
        var types = parquet.Schema.GetDataFields().ToDictionary(field => field.Name, field => field.ClrType);
        (types["name"], types["complaints"], types["score"], types["late_rate"]).ShouldBe(
            (typeof(ReadOnlyMemory<char>), typeof(long), typeof(double), typeof(double))
        );
        parquet.CustomMetadata.ShouldContainKey("known");
        using var group = parquet.OpenRowGroupReader(0);
        var names = new string?[1];
        await group.ReadAsync(parquet.Schema.FindDataField("name"), names.AsMemory());
        names.ShouldBe([Formula]);
        var ranks = new long?[1];
        await group.ReadAsync<long>(parquet.Schema.FindDataField("rank"), ranks.AsMemory());
        ranks.ShouldBe([null], "one complaint ranks nobody");
    }

    [Fact]
    public async Task Days_are_days_and_a_trend_has_a_row_a_point()
    {
        var analyst = await ccs.Api().As("analyst");
        await Named("Department");
        var path = "/api/v1/insights/trend?interval=month&measure=filed";
        var points = (await analyst.Get(path))["items"][0]!["points"]!.AsArray();

        using var book = SpreadsheetDocument.Open(new MemoryStream((await Get(analyst, path, Xlsx)).Body), isEditable: false);
        var rows = Rows(book);
        rows.Count.ShouldBe(1 + points.Count);
        var from = rows[1][rows[0].ConvertAll(cell => cell.InnerText).IndexOf("from")];
        DateTime.FromOADate(double.Parse(from.InnerText, null)).ShouldBe(DateTime.Parse(points[0]!["from"]!.GetValue<string>(), null));

        await using var parquet = await ParquetReader.CreateAsync(
            new MemoryStream((await Get(analyst, path, TakeAwayFormatTests.Parquet)).Body)
        );
        using var group = parquet.OpenRowGroupReader(0);
        var days = new DateTime?[points.Count];
        await group.ReadAsync<DateTime>(parquet.Schema.FindDataField("from"), days.AsMemory());
        days[0].ShouldBe(DateTime.Parse(points[0]!["from"]!.GetValue<string>(), null));
    }

    [Fact]
    public async Task A_table_of_cases_has_all_of_them_and_for_an_analyst_the_number_alone()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var agency = await administrator.NewAgency();
        List<string> numbers = [];
        for (var i = 0; i < 3; i++)
        {
            numbers.Add((await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", agency))).Number);
        }

        await Counted(agency, 3);
        var path = $"/api/v1/insights/cases?agency={agency}&term=filed&format=csv";
        var centre = await ccs.Api().As("centre");

        Lines((await Get(centre, path, null)).Body).ShouldBe(["caseNumber", .. numbers]);
        Lines((await Get(centre, $"{path}&take=2", null)).Body).ShouldBe(["caseNumber", .. numbers.Take(2)]);
        var analyst = await ccs.Api().As("analyst");
        Lines((await Get(analyst, path, null)).Body).ShouldBe(["count", "3"]);
    }

    private async Task<(string Agency, Api Analyst)> Named(string name)
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var agency = await administrator.NewAgency();
        var named = new
        {
            names = new
            {
                en = name,
                ckb = "ناو",
                ar = "اسم",
            },
            reason = "A name that somebody chose.",
        };
        (await administrator.Change($"agencies/{agency}/name", named)).ShouldBe(HttpStatusCode.OK);
        await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", agency));
        await Counted(agency, 1);
        return (agency, await ccs.Api().As("analyst"));
    }

    private async Task Counted(string agency, long filed)
    {
        var analyst = await ccs.Api().As("analyst");
        await Eventually.Holds(
            async () => (await analyst.Get($"/api/v1/insights/cases?agency={agency}&term=filed")).Json["count"]?.GetValue<long>() == filed,
            "the figures have read the complaints"
        );
    }

    private static List<List<Cell>> Rows(SpreadsheetDocument book) =>
        [.. book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().ToList())];

    private static string[] Lines(byte[] csv) =>
        System.Text.Encoding.UTF8.GetString(csv)[1..].Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries);
}
