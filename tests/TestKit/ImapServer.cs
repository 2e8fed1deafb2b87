using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Ccs.TestKit;

/// <summary>
/// An IMAP server of a few lines (RFC 3501) with one mailbox, for tests of what happens when it is slow or cut off in the middle. It knows
/// the commands that a reader of unseen reports needs.
/// </summary>
public sealed partial class ImapServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<int, string> _mails = new();
    private readonly ConcurrentDictionary<int, bool> _seen = new();
    private readonly ConcurrentQueue<string> _commands = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ImapManners _manners;
    private readonly Task _loop;

    public ImapServer(ImapManners? manners = null)
    {
        _manners = manners ?? new ImapManners();
        _listener.Start();
        _loop = Loop();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>By number, from 1.</summary>
    public IReadOnlyList<int> Seen => [.. _seen.Keys.Order()];

    /// <summary>What was asked, without the passwords.</summary>
    public IReadOnlyList<string> Commands => [.. _commands];

    public int Add(string mail)
    {
        var number = _mails.Count + 1;
        _mails[number] = mail;
        return number;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _loop;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task Loop()
    {
        try
        {
            while (true)
            {
                _ = Serve(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (Exception) when (_stop.IsCancellationRequested)
        {
            // Stopped.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using var owned = client;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await HangIf("greeting");
        await writer.WriteLineAsync("* OK [CAPABILITY IMAP4rev1] ready");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            var words = line.Split(' ');
            var command = (words[1] == "UID" ? words[2] : words[1]).ToUpperInvariant();
            _commands.Enqueue(command == "LOGIN" ? command : line[(words[0].Length + 1)..]);
            await HangIf(command);
            if (command == _manners.BreaksAt)
            {
                return;
            }

            await writer.WriteAsync(Answer(command, line));
            await writer.WriteLineAsync($"{words[0]} {Outcome(command)}");
            if (command == "LOGOUT")
            {
                return;
            }
        }
    }

    private string Outcome(string command) =>
        command == _manners.RefusesAt ? "NO it is not to be"
        : command == "SELECT" ? "OK [READ-WRITE] open"
        : "OK done";

    private Task HangIf(string step) => _manners.HangsAt == step ? Task.Delay(Timeout.Infinite, _stop.Token) : Task.CompletedTask;

    private string Answer(string command, string line) =>
        command switch
        {
            "CAPABILITY" => "* CAPABILITY IMAP4rev1\r\n",
            "LIST" => line.EndsWith("INBOX", StringComparison.OrdinalIgnoreCase)
                ? "* LIST () \"/\" INBOX\r\n"
                : "* LIST (\\Noselect) \"/\" \"\"\r\n",
            "SELECT" => $"* {_mails.Count} EXISTS\r\n* 0 RECENT\r\n* FLAGS (\\Seen \\Deleted)\r\n"
                + $"* OK [PERMANENTFLAGS (\\Seen \\Deleted)] kept\r\n* OK [UIDVALIDITY 7] same\r\n"
                + $"* OK [UIDNEXT {_mails.Count + 1}] next\r\n",
            "SEARCH" => $"* SEARCH{string.Concat(Found(line).Select(number => $" {number}"))}\r\n",
            "FETCH" => Fetched(int.Parse(Uid().Match(line).Groups["uid"].ValueSpan, provider: null), Partial().Match(line)),
            "STORE" => Stored(int.Parse(Uid().Match(line).Groups["uid"].ValueSpan, provider: null)),
            "LOGOUT" => "* BYE\r\n",
            _ => string.Empty,
        };

    private IEnumerable<int> Found(string line) =>
        _mails
            .OrderBy(mail => mail.Key)
            .Where(mail => !_seen.ContainsKey(mail.Key))
            .Where(mail => !line.Contains("delivery-status", StringComparison.Ordinal) || IsReport(mail.Value))
            .Select(mail => mail.Key);

    private static bool IsReport(string mail) => mail.Split("\r\n\r\n")[0].Contains("delivery-status", StringComparison.Ordinal);

    private string Fetched(int number, Match partial)
    {
        if (_manners.Gone.Contains(number))
        {
            return string.Empty;
        }

        var most = int.Parse(partial.Groups["count"].ValueSpan, provider: null);
        var text = _mails[number].Length > most ? _mails[number][..most] : _mails[number];
        return $"* {number} FETCH (UID {number} BODY[]<0> {{{text.Length}}}\r\n{text})\r\n";
    }

    private string Stored(int number)
    {
        _seen[number] = true;
        return string.Empty;
    }

    [GeneratedRegex(@"UID (?:FETCH|STORE) (?<uid>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Uid();

    [GeneratedRegex(@"<0\.(?<count>\d+)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Partial();
}

/// <summary>How an IMAP server behaves.</summary>
/// <param name="HangsAt">The command that it never answers; <c>greeting</c> before the first.</param>
/// <param name="BreaksAt">The command at which it closes the connection.</param>
/// <param name="RefusesAt">The command that it says no to.</param>
public sealed record ImapManners(string? HangsAt = null, string? BreaksAt = null, string? RefusesAt = null)
{
    /// <summary>Mails that somebody takes away after they were found.</summary>
    public IReadOnlyCollection<int> Gone { get; init; } = [];
}
