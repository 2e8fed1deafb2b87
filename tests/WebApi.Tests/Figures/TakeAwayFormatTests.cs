using System.Net.Http.Headers;

namespace Ccs.WebApi.Tests.Figures;

/// <summary>Which format a report is answered in.</summary>
[Collection("ccs")]
public sealed class TakeAwayFormatTests(CcsFixture ccs)
{
    internal const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    internal const string Parquet = "application/vnd.apache.parquet";

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/html", "application/json")]
    [InlineData("nonsense", "application/json")]
    [InlineData("text/csv", "text/csv")]
    [InlineData("text/*", "text/csv")]
    [InlineData("text/csv, */*", "text/csv")]
    [InlineData("text/csv;q=0, */*", "application/json")]
    [InlineData("text/csv;q=0.2, application/json;q=0.8", "application/json")]
    [InlineData($"text/csv;q=0.2, {Xlsx};q=0.8", Xlsx)]
    [InlineData(Parquet, Parquet)]
    [InlineData($"{Xlsx}, {Parquet};q=0.9, application/json;q=0.1", Xlsx)]
    public async Task What_is_accepted_most_is_answered(string? accept, string type)
    {
        var analyst = await ccs.Api().As("analyst");
        var (answer, _) = await Get(analyst, "/api/v1/insights/ageing", accept);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Headers.Vary.ShouldContain("Accept");
    }

    [Fact]
    public async Task A_format_in_the_address_holds_whatever_is_accepted_and_an_unknown_one_is_refused()
    {
        var analyst = await ccs.Api().As("analyst");
        var (json, _) = await Get(analyst, "/api/v1/insights/ageing?format=json", Xlsx);
        json.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (await analyst.Get("/api/v1/insights/ageing?format=docx")).ShouldRefuse("format");
        (await analyst.Get("/api/v1/insights/ageing?format=%3Dcmd")).ShouldRefuse("format");
    }

    [Fact]
    public async Task The_contract_names_the_media_types()
    {
        var document = await ccs.Api().Get("/openapi/v1.json");
        foreach (var path in document["paths"].AsObject().Where(path => path.Key.StartsWith("/api/v1/insights/", StringComparison.Ordinal)))
        {
            if (path.Value!["get"] is { } report)
            {
                report["responses"]!["200"]!["content"]!
                    .AsObject()
                    .Select(type => type.Key)
                    .ShouldBe(["application/json", "text/csv", Xlsx, Parquet], ignoreOrder: true, path.Key);
                report["parameters"]!.AsArray().Select(one => one!["name"]!.GetValue<string>()).ShouldContain("format", path.Key);
            }
        }
    }

    internal static async Task<(HttpResponseMessage Answer, byte[] Body)> Get(Api api, string path, string? accept, string? unless = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        if (unless is not null)
        {
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(unless));
        }

        var answer = await api.Http.SendAsync(request);
        return (answer, await answer.Content.ReadAsByteArrayAsync());
    }
}
