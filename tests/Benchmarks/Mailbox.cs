using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ccs.Benchmarks;

/// <summary>
/// Reads the codes out of the mailbox of Development. One reader for all callers, who asks fifty times a second for what came since the
/// last time: that costs the program the same however many wait, and little.
/// </summary>
internal sealed partial class Mailbox(HttpClient http)
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentDictionary<string, TaskCompletionSource<string>> _waiting = new(StringComparer.Ordinal);
    private string? _newest;

    /// <summary>The code that will come to this contact; to be asked for before it can come.</summary>
    public Task<string> CodeFor(string contact) =>
        _waiting.GetOrAdd(contact, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task.WaitAsync(TimeSpan.FromMinutes(2));

    /// <summary>Reads while the work is done.</summary>
    public async Task<T> While<T>(Func<Task<T>> work)
    {
        await Read();
        using var done = new CancellationTokenSource();
        var reader = Read(done.Token);
        var result = await work();
        await done.CancelAsync();
        await reader;
        return result;
    }

    private async Task Read(CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            await Read();
            await Task.Delay(Between, CancellationToken.None);
        }
    }

    private async Task Read()
    {
        var since = _newest is null ? string.Empty : $"?since={_newest}";
        var mails = (await http.GetFromJsonAsync<JsonNode>($"/dev/mailbox.json{since}"))!.AsArray();
        _newest = mails is [{ } first, ..] ? first["id"]!.GetValue<string>() : _newest;
        foreach (var mail in mails)
        {
            if (
                SixDigits().Match(mail!["body"]!.GetValue<string>()) is { Success: true } code
                && _waiting.TryRemove(mail["to"]!.GetValue<string>(), out var waiting)
            )
            {
                waiting.SetResult(code.Value);
            }
        }
    }

    [GeneratedRegex(@"(?<!\d)\d{6}(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex SixDigits();
}
