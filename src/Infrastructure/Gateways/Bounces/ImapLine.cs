using System.Net.Sockets;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;

namespace Ccs.Infrastructure.Gateways.Bounces;

/// <summary>One conversation with the server of a mailbox. Every step has a limit, and so has what is read of a mail.</summary>
internal sealed class ImapLine(BounceOptions options, CancellationToken cancellation) : IDisposable
{
    /// <summary>Reports are short, and name their mail within this.</summary>
    private const int MostBytes = 256 * 1024;

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly ImapClient _client = new();

    /// <summary>Whether it is the server, or the line to it, that an exception is about.</summary>
    public static bool IsOfTheServer(Exception failure) =>
        failure
            is IOException
                or SocketException
                or ProtocolException
                or CommandException
                or AuthenticationException
                or SslHandshakeException
                or FolderNotFoundException
                or FolderNotOpenException
                or ServiceNotConnectedException
                or NotSupportedException
                or TimeoutException
                or OperationCanceledException;

    public async Task Open()
    {
        await Step(within => _client.ConnectAsync(options.Host!, options.Port, MailSecurity.Of(options.Security), within));
        await Step(within => _client.AuthenticateAsync(options.User ?? string.Empty, options.Password ?? string.Empty, within));
        await Step(within => _client.Inbox!.OpenAsync(FolderAccess.ReadWrite, within));
    }

    /// <summary>What nobody has seen and calls itself a report of delivery; oldest first.</summary>
    public async Task<IList<UniqueId>> Reports()
    {
        IList<UniqueId> found = [];
        var wanted = SearchQuery.NotSeen.And(SearchQuery.NotDeleted).And(SearchQuery.HeaderContains("Content-Type", "delivery-status"));
        await Step(async within => found = await _client.Inbox!.SearchAsync(wanted, within));
        return found;
    }

    /// <summary>The beginning of a mail; null where somebody has taken it away meanwhile.</summary>
    public async Task<Stream?> Fetch(UniqueId id)
    {
        Stream? mail = null;
        try
        {
            await Step(async within => mail = await _client.Inbox!.GetStreamAsync(id, 0, MostBytes, within));
        }
        catch (MessageNotFoundException)
        {
            return null;
        }

        return mail;
    }

    public Task MarkSeen(UniqueId id) => Step(within => _client.Inbox!.AddFlagsAsync(id, MessageFlags.Seen, silent: true, within));

    /// <summary>Read is read: whatever a server does instead of a goodbye is of no matter.</summary>
    public async Task Part()
    {
        try
        {
            using var limit = new CancellationTokenSource(Farewell);
            await _client.DisconnectAsync(quit: true, limit.Token);
        }
        catch (Exception failure) when (IsOfTheServer(failure))
        {
            _ = failure;
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task Step(Func<CancellationToken, Task> step)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(options.TimeoutSeconds));
        await step(limit.Token);
    }
}
