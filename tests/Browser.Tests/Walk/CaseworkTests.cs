using Ccs.Browser.Tests.Filing;
using Ccs.WebApi.Tests.Clock;

namespace Ccs.Browser.Tests.Walk;

/// <summary>One case through everything in which a complainant might be forgotten, as both sides read it.</summary>
public sealed partial class CaseworkTests(CcsFixture ccs, Chromium chromium) : CaseworkTest(ccs, chromium)
{
    private const string Electricity = "وەزارەتی کارەبا";
    private const string Question = "ژمارەی پێوەرەکەتان چەندە؟";
    private const string Why = "گۆڕەرەکە لە ڕێگادایە و هێشتا نەگەیشتووە.";

    private MovedClock Clock => new(Ccs);

    [Fact]
    public async Task One_case_asked_returned_extended_late_joined_succeeded_answered_and_reopened()
    {
        var complaint = await Filed();
        await Unanswered(complaint);
        await ReturnedAndAssigned(complaint);
        await Extended(complaint);
        await Late(complaint);
        var duplicate = await Joined(complaint);
        await Succeeded(complaint);
        await Answered(complaint, duplicate);
        await Reopened(complaint);
    }

    private async Task<Scenario> Filed()
    {
        await using var screen = await Screen("ckb");
        var filer = await new Filer(screen).At("check");
        var code = await filer.Done(Api);
        var number = await filer.Number();
        var found = await (await Api.As("centre")).Get($"/api/v1/cases?q={number}");
        return new Scenario(Api, found["items"][0]!["complaintId"]!.GetValue<string>(), filer.Email, code, number);
    }

    private async Task Unanswered(Scenario complaint)
    {
        await Act("officer.electricity", complaint, "question", page => page.FillAsync("textarea[name=Text]", Question));
        var replyBy = Promises.Day((await complaint.Tracked())["question"]["replyBy"]!.GetValue<string>());
        await Reads(complaint, "asked", Question, $"تکایە تا {Date(replyBy)} وەڵام بدەنەوە", "هەژماری دوا وادە ڕاگیراوە");
        await Sees("officer.electricity", complaint, "asked", $"تا {Date(replyBy)} چاوەڕێی وەڵام دەکرێت", "هەژماری دوا وادە ڕاگیراوە");

        await Clock.AdvanceTo(replyBy);
        await Clock.Run("questions");
        (
            await Api.Message(complaint.Contact, body => body.Contains("هێشتا چاوەڕێی وەڵامی ئێوەیە", StringComparison.Ordinal))
        ).ShouldContain(Date(replyBy));
        await Sees("officer.electricity", complaint, "reminded", "پرسیارەکە بیری سکاڵاکار خرایەوە");

        await Clock.Advance(1);
        await Clock.Run("questions");
        var due = Date(await complaint.Deadline());
        await Reads(complaint, "lapsed", "وەڵامتان لە کاتی خۆیدا نەگەیشت", "چیتر چاوەڕێی وەڵامتان ناکرێت", due, "ڕۆژی کار ماوە");
        await Sees("officer.electricity", complaint, "lapsed", "هەژماری دوا وادە دەستی پێ کردەوە", "چیتر چاوەڕێی وەڵام ناکرێت", due);
    }

    private async Task ReturnedAndAssigned(Scenario complaint)
    {
        var promised = await complaint.Deadline();
        await Act("officer.electricity", complaint, "return", page => page.FillAsync("#reason", "بابەتی سووتەمەنییە."));
        await Reads(complaint, "returned", "لایەنی پەیوەندیدار دیاری دەکەین", "گەڕێندرایەوە بۆ ناوەندی سکاڵاکان", Date(promised));
        await Sees("centre", complaint, "returned", $"{Electricity} گەڕاندییەوە بۆ ناوەندی سکاڵاکان", "بابەتی سووتەمەنییە.");

        await Act(
            "centre",
            complaint,
            "assignment",
            async page =>
            {
                await page.SelectOptionAsync("#agencyid", "electricity");
                await page.FillAsync("#reason", "هێڵەکە هی ئەوانە.");
            }
        );
        (await complaint.Deadline()).ShouldBe(promised);
        await Reads(complaint, "assigned", $"{Electricity} کار لەسەر سکاڵاکەتان دەکات", Date(promised));
        await Sees("officer.electricity", complaint, "assigned", "هێڵەکە هی ئەوانە.", Date(promised));
    }

    private async Task Extended(Scenario complaint)
    {
        var until = (await complaint.Deadline()).AddDays(14);
        await Act(
            "head.electricity",
            complaint,
            "extension",
            async page =>
            {
                await page.FillAsync("#until", $"{until.Day}");
                await page.FillAsync("#until-month", $"{until.Month}");
                await page.FillAsync("#until-year", $"{until.Year}");
                await page.FillAsync("#reason", Why);
            }
        );
        var promised = Date(await complaint.Deadline());
        await Reads(complaint, "extended", $"دوا وادەی وەڵام درێژ کرایەوە تا {promised}", Why);
        await Sees("head.electricity", complaint, "extended", $"دوا وادە درێژ کرایەوە بۆ {promised}", Why);
    }

    private async Task Late(Scenario complaint)
    {
        var promised = await complaint.Deadline();
        await Clock.AdvanceTo(promised.AddDays(1));
        await Clock.Run("deadlines");
        await Reads(complaint, "late", "دوا کەوتووە", $"تا {Date(promised)} وەڵام نەدرایەوە");
        await Sees("officer.electricity", complaint, "late", "دواکەوتوو", $"دوا وادەی {Date(promised)} تێپەڕی؛ لای {Electricity} بوو");
    }
}
