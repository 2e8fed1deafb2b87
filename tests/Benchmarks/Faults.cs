using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Ccs.TestKit;
using Npgsql;

namespace Ccs.Benchmarks;

/// <summary>
/// The program and its database are killed (kill -9) again and again while citizens file, each of whom sends the same filing again until it
/// is acknowledged. Afterwards everything that was acknowledged is looked for: the filing, and the mail with its code.
/// </summary>
internal sealed partial class Faults : IAsyncDisposable
{
    private const int Citizens = 8;

    /// <summary>Between one kill and the next: work is under way, whatever of it.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<string, string> _acknowledged = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _over = new();
    private readonly TestPostgres _postgres;
    private readonly Home _home;
    private readonly SmtpSink _sink;
    private CcsProgram _program;
    private int _refused;

    private Faults(TestPostgres postgres, Home home, SmtpSink sink)
    {
        (_postgres, _home, _sink) = (postgres, home, sink);
        _program = Serve();
    }

    /// <param name="postgres">The server, which is killed as well.</param>
    /// <param name="kills">Of each of the two.</param>
    /// <returns>Whether nothing was lost, and nothing doubled but where a kill explains it.</returns>
    public static async Task<bool> Run(TestPostgres postgres, int kills)
    {
        await using var sink = SmtpSink.With(SmtpManners.Good);
        await using var faults = new Faults(postgres, await Home.New(postgres), sink);
        return await faults.Run(kills);
    }

    public async ValueTask DisposeAsync()
    {
        _over.Dispose();
        await _program.DisposeAsync();
    }

    private async Task<bool> Run(int kills)
    {
        await _program.Address;
        var filing = Enumerable.Range(0, Citizens).Select(_ => FileOnAndOn()).ToList();
        for (var number = 1; number <= kills; number++)
        {
            await Worked();
            await _program.Kill();
            await _program.DisposeAsync();
            _program = Serve();
            await _program.Address;
            await Worked();
            await _postgres.KillAndRestart();
            Console.WriteLine($"{number} of {kills}: {_acknowledged.Count} filings acknowledged, {_sink.Mails.Count} mails taken");
        }

        await Worked();
        await _over.CancelAsync();
        await Task.WhenAll(filing);
        await new Outbox(_home.Database).Drained();
        return await Judge(kills);
    }

    /// <summary>Some more filings are acknowledged, and a little time of chance is over.</summary>
    private async Task Worked()
    {
        var before = _acknowledged.Count;
        await Eventually.Holds(() => Task.FromResult(_acknowledged.Count > before + Citizens), "filings to go on", seconds: 120);
        await Task.Delay(Shortest * (1 + (2 * Random.Shared.NextDouble())));
    }

    private async Task FileOnAndOn()
    {
        var citizens = new ConcurrentDictionary<Uri, Citizens>();
        while (!_over.IsCancellationRequested)
        {
            string? contact = null;
            string? complaint = null;
            while (complaint is null)
            {
                try
                {
                    var caller = citizens.GetOrAdd(await _program.Address, address => new Citizens(Callers.Client(address)));
                    contact ??= caller.NewContact();
                    complaint = await caller.File(contact);
                }
                catch (Exception failure)
                    when (failure is HttpRequestException or IOException or InvalidOperationException or OperationCanceledException)
                {
                    // Killed under it; the next try meets whoever came after.
                }

                if (complaint is null)
                {
                    Interlocked.Increment(ref _refused);
                    await Task.Delay(TimeSpan.FromMilliseconds(200));
                }
            }

            _acknowledged[contact!] = complaint;
        }
    }

    private async Task<bool> Judge(int kills)
    {
        await using var connection = new NpgsqlConnection(_home.Database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "select count(*) from unnest($1) id where not exists (select from ccs.mt_streams s where s.id = id.id)",
            connection
        )
        {
            Parameters = { new() { Value = _acknowledged.Values.Select(Guid.Parse).ToArray() } },
        };
        var lost = (long)(await command.ExecuteScalarAsync())!;
        var mails = _sink.Mails.Select(mail => (To: To().Match(mail).Groups["to"].Value, Id: MessageId().Match(mail).Value)).ToList();
        var reached = mails.Select(mail => mail.To).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var silent = _acknowledged.Keys.Count(contact => !reached.Contains(contact));
        var doubled = mails.GroupBy(mail => mail.Id, StringComparer.Ordinal).Sum(copies => copies.Count() - 1);
        var filedTwice = mails
            .GroupBy(mail => mail.To, StringComparer.OrdinalIgnoreCase)
            .Count(mailbox => mailbox.Select(mail => mail.Id).Distinct(StringComparer.Ordinal).Count() > 1);

        Console.WriteLine($"{kills} kills of each of the two under {Citizens} citizens, {_refused} calls unanswered or refused");
        Console.WriteLine($"acknowledged filings {_acknowledged.Count}, lost {lost}, filed twice {filedTwice}");
        Console.WriteLine($"messages {mails.Count}, missing {silent}, doubled {doubled} (a kill between the server's yes and our commit)");

        // A node sends at most ten codes at once, and each of them may be between yes and commit when a kill comes.
        return lost == 0 && silent == 0 && filedTwice == 0 && doubled <= 2 * kills * 10;
    }

    private CcsProgram Serve()
    {
        var settings = Contestant.Settings(_home);
        foreach (var (name, value) in Burst.MailTo(_sink))
        {
            settings[name] = value;
        }

        return CcsProgram.Serve(settings);
    }

    [GeneratedRegex("^To: .*?(?<to>[A-Za-z0-9.]+@example.org)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex To();

    [GeneratedRegex("^Message-Id:.*$", RegexOptions.IgnoreCase | RegexOptions.Multiline, 1000)]
    private static partial Regex MessageId();
}
