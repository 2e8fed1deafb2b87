namespace Ccs.Browser.Tests.Filing;

/// <summary>
/// Nothing jumps from under a finger while a page loads on a slow line: fonts, scripts and what they add have their place from the start.
/// </summary>
public sealed class ShiftTests(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    [Theory]
    [InlineData("ckb")]
    [InlineData("en")]
    public async Task No_question_moves_while_it_loads(string language)
    {
        await using var screen = await FreshScreen(language);
        await screen.SlowLine();
        Dictionary<string, double> shifts = [];
        var filer = new Filer(screen) { Look = async page => shifts[page] = await screen.Shift() };

        await filer.To("verify");
        await filer.Done(Api);
        await filer.Look("done");

        shifts.Count.ShouldBeGreaterThan(14);
        shifts.Where(shift => shift.Value >= Shifts.Good).ShouldBeEmpty();
    }
}
