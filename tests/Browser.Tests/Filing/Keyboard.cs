namespace Ccs.Browser.Tests.Filing;

/// <summary>Somebody without a mouse: reaches everything by Tab, chooses by Space, sends by Enter.</summary>
internal sealed class Keyboard(IPage page)
{
    private readonly List<Func<Task>> _keys = [];

    /// <summary>The first of the choices of a field.</summary>
    public Keyboard Pick(string field, bool found = false) =>
        Then(async () =>
        {
            if (found)
            {
                await Assertions.Expect(page.Locator("#found input").First).ToBeVisibleAsync();
            }

            await Reach(found ? $"#found input[name={field}]" : $"input[name={field}]");
            await page.Keyboard.PressAsync("Space");
        });

    public Keyboard Type(string id, string text) =>
        Then(async () =>
        {
            await Reach($"#{id}");
            await page.Keyboard.TypeAsync(text);
        });

    /// <summary>Sends from the field.</summary>
    public Task Enter(string next) => Send(null, next);

    /// <summary>Sends from the button, as out of a text of several lines.</summary>
    public Task Button(string next) => Send("main .btn-primary", next);

    private async Task Send(string? button, string next)
    {
        foreach (var key in _keys)
        {
            await key();
        }

        _keys.Clear();
        if (button is not null)
        {
            await Reach(button);
        }

        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/file/{next}");
    }

    private Keyboard Then(Func<Task> key)
    {
        _keys.Add(key);
        return this;
    }

    private async Task Reach(string selector)
    {
        for (var left = 120; left > 0; left--)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"Tab never comes to {selector}.");
    }
}
