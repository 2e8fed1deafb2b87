using Ccs.TestKit;

namespace Ccs.Benchmarks;

/// <summary>Everybody files at once, each waiting for a code that comes by mail: how long the last of them waits.</summary>
internal static class Burst
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    /// <param name="postgres">The server.</param>
    /// <param name="filings">How many.</param>
    /// <returns>Whether the last code was with the mail server soon enough after the last filing, and each came once.</returns>
    public static async Task<bool> Run(TestPostgres postgres, int filings)
    {
        await using var sink = SmtpSink.With(SmtpManners.Good);
        await using var contestant = await Contestant.Start(new Setting("by mail", MailTo(sink)), postgres);
        await contestant.Measure(() => Callers.Times(filings / 10, contestant.Citizens.File));
        var before = sink.Mails.Count;
        var round = await contestant.Measure(() => Callers.Times(filings, contestant.Citizens.File));
        var mails = sink.Mails.Count - before;
        var after = round.Seconds - round.Calls.Seconds;
        Console.WriteLine(
            $"{round.Calls.Done} filings in {round.Calls.Seconds:F1} s ({round.Calls.Failed} failed), {mails} mails; "
                + $"the last code was out {after:F1} s after the last filing (at most {Longest.TotalSeconds:F0})"
        );
        return after <= Longest.TotalSeconds && mails == round.Calls.Done;
    }

    /// <summary>What a program is started with whose mail this takes.</summary>
    public static Dictionary<string, string> MailTo(SmtpSink sink) =>
        new(StringComparer.Ordinal)
        {
            ["Ccs__Mail__Host"] = "127.0.0.1",
            ["Ccs__Mail__Port"] = $"{sink.Port}",
            ["Ccs__Mail__Security"] = "none",
        };
}
