namespace Ccs.Browser.Tests.Filing;

/// <summary>Somebody who files: answers whatever question is open, until they are where a test wants them.</summary>
internal sealed class Filer(Screen screen)
{
    public const string Name = "شیلان کەریم ڕەسوڵ";
    public const string Subject = "حەوت مانگە چاوەڕێی هێڵی کارەبام";
    public const string Description = "لە ئازارەوە پارەم داوە و کەس نەهاتووە ماڵەکەم ببەستێتەوە.";

    public IPage Page => screen.Page;

    public string Email { get; set; } = Some.Email();

    /// <summary>service or person.</summary>
    public string About { get; set; } = "service";

    /// <summary>Called on every page before it is answered.</summary>
    public Func<string, Task> Look { get; set; } = _ => Task.CompletedTask;

    /// <summary>The last part of the address: the name of the question.</summary>
    public string Here => new Uri(Page.Url).AbsolutePath.Split('/')[^1];

    /// <summary>From the beginning.</summary>
    public async Task<Filer> To(string question)
    {
        await screen.Go("/file");
        return await Onwards(question);
    }

    /// <summary>From wherever it stands.</summary>
    public async Task<Filer> Onwards(string question)
    {
        for (var left = 20; Here != question; left--)
        {
            left.ShouldBePositive($"{question} was never reached; now at {Page.Url}");
            await Look(Here);
            await Answer();
            await Continue();
        }

        return this;
    }

    /// <summary>To the next page, until its scripts are there as well.</summary>
    public async Task Continue()
    {
        await Page.Locator("main .btn-primary").ClickAsync();
        await Eventually.Holds(IsLoaded, "the page to be loaded");
    }

    /// <summary>Asks the page: Playwright's own waiting for a load now and then misses the event,
    /// where it comes just as the waiting begins.</summary>
    private async Task<bool> IsLoaded()
    {
        try
        {
            return await Page.EvaluateAsync<bool>("document.readyState === 'complete'");
        }
        catch (PlaywrightException)
        {
            // Asked of a page that was just being left.
            return false;
        }
    }

    /// <summary>All the way to the code.</summary>
    public async Task<string> Done(Api api)
    {
        await Onwards("verify");
        await Look(Here);
        await Page.FillAsync("#code", await api.VerificationCode(Email));
        await Continue();
        await Page.WaitForURLAsync("**/file/done");
        return (await Page.TextContentAsync("#code"))!.Trim();
    }

    public Task Choose(string field, string value) => Page.CheckAsync($"fieldset:not([hidden]) input[name={field}][value=\"{value}\"]");

    public async Task Answer()
    {
        switch (Here)
        {
            case "file":
                await Choose("Adult", "yes");
                await Choose("Iraqi", "yes");
                break;
            case "about":
                await Choose("About", About);
                break;
            case "agency":
                await Choose("Agency", "electricity");
                break;
            case "service":
                await Choose("Service", "none");
                break;
            case "person":
                await Page.FillAsync("#personname", "ئازاد");
                break;
            case "category":
                await Choose("Category", "delay");
                break;
            case "kind":
                await Choose("Kind", "delay-no-reply");
                break;
            case "what":
                await Page.FillAsync("#subject", Subject);
                await Page.FillAsync("#description", Description);
                break;
            case "when":
                await Date("when", "٢٧", "٩", "٢٠٢٦");
                await Page.SelectOptionAsync("#governorate", "erbil");
                break;
            case "you":
                await Page.FillAsync("#fullname", Name);
                await Date("born", "1", "5", "1990");
                break;
            case "contact":
                await Choose("Channel", "email");
                await Page.FillAsync("#email", Email);
                break;
            case "identity":
                await Choose("Confidential", "no");
                break;
            case "check":
                await Page.CheckAsync("#consent");
                break;
        }
    }

    public async Task Date(string field, string day, string month, string year)
    {
        await Page.FillAsync($"#{field}", day);
        await Page.FillAsync($"#{field}-month", month);
        await Page.FillAsync($"#{field}-year", year);
    }
}
