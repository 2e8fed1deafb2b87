using System.Text;
using System.Text.RegularExpressions;
using Ccs.WebApi.Tests.Contract;

namespace Ccs.WebApi.Tests.Figures;

/// <summary>Every call of the figures with what nobody can mean: refused at its field, in the caller's words; nothing is told.</summary>
[Collection("ccs")]
public sealed partial class BadFigureCallTests(CcsFixture ccs)
{
    private static readonly string[] Acts = ["measures", "signals/{id}/explanation", "weights", "rehearsals"];

    private static readonly string[] Languages = ["en", "ckb", "ar"];

    /// <summary>By nothing else than one of these a body can't be read.</summary>
    private static readonly string[] NoBodies =
    [
        string.Empty,
        "null",
        "5",
        "[]",
        "{",
        "\"a\"",
        """{"what":"\u0000","text":"\u0000","reason":"\u0000","by":"\u0000"}""",
        """{"what":{},"text":{},"reason":{},"by":{}}""",
        """{"what":5,"text":5,"reason":5,"by":5}""",
        """{"from":[],"verdict":[],"weights":{"late":"x"}}""",
        """{"weaknessKey":true,"verdict":true,"weights":{"late":1e999},"policy":[]}""",
    ];

    public static TheoryData<string> Reports => [.. FigurePaths.All.Except(Acts).Append("measures")];

    public static TheoryData<string> Calls => [.. Acts];

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task A_report(string report)
    {
        var callers = await Callers();
        foreach (var (field, query) in BadFigureCalls.Queries(report))
        {
            await Refused(field, query, callers, caller => caller.Get($"{Path(report)}?{query}"));
        }

        var huge = await callers[0].Get($"{Path(report)}?agency={new string('a', 10_000)}");
        ((int)huge.Status).ShouldBeInRange(400, 499);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task An_act(string act)
    {
        var callers = await Callers(act == "weights" ? "centre" : "analyst");
        foreach (var (field, body) in BadFigureCalls.Bodies(act))
        {
            await Refused(field, body?.ToJsonString() ?? "null", callers, caller => caller.Post(Path(act), body));
        }

        foreach (var body in NoBodies)
        {
            await Refused(BadFigureCalls.Unreadable, body, callers, caller => Sent(caller, act, body));
        }
    }

    [Theory]
    [InlineData("0001-01-01", "measure.too-old")]
    [InlineData("9999-12-31", "measure.too-far")]
    public async Task A_measure_of_another_age(string from, string code)
    {
        var measure = new
        {
            weaknessKey = "agency:electricity:late",
            what = "A second shift",
            who = "Dara Osman",
            from,
        };
        (await (await ccs.Api().As("analyst")).Post(Path("measures"), measure)).ShouldBe(HttpStatusCode.Conflict, code);
    }

    /// <summary>Refused at its field, with a sentence of the caller's language, and with nothing of what was sent or of what is
    /// inside.</summary>
    private static async Task Refused(string field, string sent, Api[] callers, Func<Api, Task<Answer>> call)
    {
        List<string> told = [];
        for (var i = 0; i < callers.Length; i++)
        {
            var answer = await call(callers[i]);
            var what = $"{Languages[i]} {sent[..Math.Min(sent.Length, 200)]}: {answer}";
            if (field == BadFigureCalls.Unreadable)
            {
                answer.Status.ShouldBeOneOf([HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity], what);
            }
            else
            {
                answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, what);
                answer.Errors.Keys.ShouldContain(field, what);
            }

            var sentences = answer.Json["errors"] is null
                ? [answer.Text("title")]
                : answer.Errors.Values.SelectMany(said => said).ToArray();
            sentences.ShouldAllBe(sentence => sentence.Length > 10 && Arabic().IsMatch(sentence) == (i > 0), what);
            told.Add(string.Join(' ', sentences));
            answer.Body.Length.ShouldBeLessThan(3_000, what);
            answer.Body.ShouldNotMatch("aaaaaaaa|calc|Exception|Npgsql|Ccs\\.", what);
        }

        told.Distinct().Count().ShouldBe(Languages.Length, $"three languages: {string.Join('|', told)}");
    }

    private async Task<Api[]> Callers(string who = "analyst") =>
        [.. await Task.WhenAll(Languages.Select(language => ccs.Api(language).As(who)))];

    private static async Task<Answer> Sent(Api caller, string act, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await Answer.Of(await caller.Http.PostAsync(Path(act), content));
    }

    private static string Path(string call) => $"/api/v1/insights/{call.Replace("{id}", "nothing", StringComparison.Ordinal)}";

    [GeneratedRegex(@"\p{IsArabic}", RegexOptions.None, 1000)]
    private static partial Regex Arabic();
}
