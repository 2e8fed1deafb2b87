using Ccs.Browser.Tests.Tracking;
using Ccs.WebApi.Tests.Clock;

namespace Ccs.Browser.Tests.Walk;

/// <summary>What happens to the case with others: a duplicate, agencies that go, the answer and what the complainant says of it.</summary>
public sealed partial class CaseworkTests
{
    private const string NaturalResources = "وەزارەتی سامانە سروشتییەکان";
    private const string Housing = "وەزارەتی ئاوەدانکردنەوە و نیشتەجێکردن";
    private const string Answer = "مافی خۆتانە. هێڵەکە لەبیر کرابوو؛ ڕۆژی یەکشەممە دەبەسترێت.";
    private const string ForLinked = "گۆڕەری هەموو گەڕەکەکە لەم هەفتەیەدا دەگۆڕدرێت.";
    private const string Objection = "کەس نەهات و هێشتا کارەبا نییە.";

    private async Task<Scenario> Joined(Scenario complaint)
    {
        var duplicate = await Scenario.Verified(Api, Some.FilingWith("language", "ckb"));
        await Act(
            "centre",
            duplicate,
            "link",
            async page =>
            {
                await page.FillAsync("#code", complaint.Number);
                await page.CheckAsync("input[value='duplicate-of']");
            }
        );
        await Act(
            "centre",
            duplicate,
            "rejection",
            async page =>
            {
                await page.CheckAsync("input[value=duplicate]");
                await page.FillAsync("#text", "سکاڵایەکی تر دەربارەی هەمان هێڵ هەیە.");
            }
        );
        await Reads(duplicate, "rejected", "لەگەڵ سکاڵایەکی تر لەسەر هەمان بابەت خراوەتە یەک", "سکاڵایەکی تر دەربارەی هەمان هێڵ هەیە.");
        await Sees("centre", complaint, "joined", "دووبارەکەی:", duplicate.Number);
        return duplicate;
    }

    private async Task Succeeded(Scenario complaint)
    {
        var promised = await complaint.Deadline();
        await TakeOver("electricity", "natural-resources");
        await Eventually.Holds(async () => await AgencyOf(complaint) == "natural-resources", "the case lies at the successor");
        (await complaint.Deadline()).ShouldBe(promised);
        await Reads(complaint, "succeeded", $"{NaturalResources} شوێنی گرتەوە", "دوا کەوتووە");
        await Sees("officer.natural-resources", complaint, "succeeded", $"{NaturalResources} شوێنی {Electricity}ی گرتەوە");
    }

    private async Task Answered(Scenario complaint, Scenario duplicate)
    {
        await Act(
            "officer.natural-resources",
            complaint,
            "answer",
            async page =>
            {
                await page.CheckAsync("input[value=upheld]");
                await page.FillAsync("textarea[name=Text]", Answer);
                await page.FillAsync("textarea[name=Remedy]", "هێڵەکە دەبەسترێت.");
                await page.SelectOptionAsync("select[name=RootCause]", "process");
                await page.FillAsync("textarea[name=TextForLinked]", ForLinked);
            }
        );
        await Reads(complaint, "answered", $"{NaturalResources} وەڵامی داوەتەوە", Answer, "هێڵەکە دەبەسترێت.");
        await Sees("officer.natural-resources", complaint, "answered", Answer, "دوای تێپەڕبوونی دوا وادە");
        await Eventually.Holds(async () => (await duplicate.Tracked()).Json["answer"] is not null, "word of the answer");
        var told = await Reads(duplicate, "told", "وەڵامی بابەتی سکاڵاکەتان درایەوە", ForLinked);
        told.ShouldNotContain(Answer);
        told.ShouldNotContain(complaint.Number);
    }

    private async Task Reopened(Scenario complaint)
    {
        await TakeOver("natural-resources", "housing");
        await using (var screen = await Screen("ckb"))
        {
            await screen.OpenComplaint(complaint);
            await screen.Page.ClickAsync("a[href$='/track/reopen']");
            await screen.Page.FillAsync("textarea", Objection);
            await screen.LookOnBothScreens("casework-reopen");
            await Send(screen);
            await screen.Arrive("**/track/complaint?done=reopen");
            await screen.LookOnBothScreens("casework-reopen-done");
        }

        (await AgencyOf(complaint)).ShouldBe("housing");
        await Reads(complaint, "reopened", $"{Housing} کار لەسەر سکاڵاکەتان دەکات", Objection, Answer, "ئەمە وەڵامی پێشووە");
        await Sees("officer.housing", complaint, "reopened", $"سکاڵاکار داوای پێداچوونەوەی کرد؛ چووە لای {Housing}", Objection, Answer);
    }

    /// <summary>On the administrator's page.</summary>
    private async Task TakeOver(string gone, string successor)
    {
        await using var screen = await ScreenOf("administrator", "ckb");
        await screen.Go($"/staff/administration/agencies/{gone}");
        await screen.Page.ClickAsync("a[href$='/succession']");
        await screen.Page.SelectOptionAsync("#successorid", successor);
        await screen.Page.FillAsync("#reason", "بە بڕیاری ژمارە ١٢ی ئەنجوومەن.");
        await screen.LookOnBothScreens("casework-succession");
        await Send(screen);
        (await screen.Page.Locator("main .notice-success").CountAsync()).ShouldBe(1);
        await screen.LookOnBothScreens("casework-succession-done");
    }

    private static async Task<string> AgencyOf(Scenario complaint) => (await complaint.Tracked())["agency"]["id"]!.GetValue<string>();
}
