namespace Ccs.Browser.Tests.Filing;

/// <summary>Somebody who files: answers whatever question is open, until they are where a test wants them.</summary>
internal sealed class Filer(Screen screen)
{
    public IPage Page => screen.Page;

    public string Email { get; set; } = Some.Email();

    /// <summary>service or person.</summary>
    public string About { get; set; } = "service";

    /// <summary>Called on every page before it is answered.</summary>
    public Func<string, Task> Look { get; set; } = _ => Task.CompletedTask;

    /// <summary>The last part of the address: the name of the question.</summary>
    public string Here => QuestionAt(Page.Url);

    /// <summary>
    /// What comes before was answered already, without looking: the forms were sent as the browser sends them and with its cookies, but
    /// no page was drawn. For tests of one question; the way there is the journeys' to show.
    /// </summary>
    public async Task<Filer> At(string question)
    {
        var requests = screen.Requests;
        var page = await requests.GetAsync($"/{screen.Visitor.Language}/file");
        for (var left = 20; QuestionAt(page.Url) != question; left--)
        {
            left.ShouldBePositive($"{question} was never reached; now at {page.Url}");
            var form = requests.CreateFormData();
            form.Append(Forms.Token, Forms.TokenIn(await page.TextAsync()));
            foreach (var (field, value) in FilingAnswers.To(QuestionAt(page.Url), About, Email))
            {
                form.Append(field, value);
            }

            var action = page.Url + (QuestionAt(page.Url) == "documents" ? "/files" : string.Empty);
            page = await requests.PostAsync(action, new() { Multipart = form });
            page.Status.ShouldBe(200, page.Url);
        }

        await screen.Go(question == "file" ? "/file" : $"/file/{question}");
        return this;
    }

    /// <summary>From the beginning, page by page.</summary>
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
        await screen.Settle();
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

    /// <summary>The case number, on the page of the code.</summary>
    public async Task<string> Number() => (await Page.TextContentAsync("#number"))!.Trim();

    private static string QuestionAt(string url) => new Uri(url).AbsolutePath.Split('/')[^1];

    public Task Choose(string field, string value) => Page.CheckAsync($"fieldset:not([hidden]) input[name={field}][value=\"{value}\"]");

    /// <summary>As a hand does it.</summary>
    public async Task Answer()
    {
        foreach (var (field, value) in FilingAnswers.To(Here, About, Email))
        {
            var place = Page.Locator($"main [name='{field}']");
            switch (await place.First.EvaluateAsync<string>("one => one.type"))
            {
                case "radio":
                    await Choose(field, value);
                    break;
                case "checkbox":
                    await place.First.CheckAsync();
                    break;
                case "select-one":
                    await place.SelectOptionAsync(value);
                    break;
                case "submit":
                    break;
                default:
                    await place.FillAsync(value);
                    break;
            }
        }
    }

    public async Task Date(string field, string day, string month, string year)
    {
        await Page.FillAsync($"#{field}", day);
        await Page.FillAsync($"#{field}-month", month);
        await Page.FillAsync($"#{field}-year", year);
    }
}
