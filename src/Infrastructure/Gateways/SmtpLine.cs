using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MimeKit;

namespace Ccs.Infrastructure.Gateways;

/// <summary>
/// One connection to the mail server, good for several mails. Every step has a limit: a short one until the recipient is accepted, a longer
/// one for the server's yes to the text (some look through it first, and giving up meanwhile would send it twice).
/// </summary>
internal sealed class SmtpLine(MailOptions options) : IDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly Client _client = new(options.Bounces.AreRead);
    private readonly MailboxAddress _envelope = MailboxAddress.Parse(options.Bounces.Address ?? options.From);

    /// <summary>Mails taken so far.</summary>
    public int Carried { get; private set; }

    /// <summary>When it was last of use, by <see cref="Environment.TickCount64"/>.</summary>
    public long UsedAt { get; private set; } = Environment.TickCount64;

    /// <summary>The recipient of the mail that is under way was accepted: from here on it may arrive.</summary>
    public bool MayHaveArrived => _client.Accepted;

    public async Task Open(CancellationToken cancellation)
    {
        using var limit = Limit(cancellation);
        await _client.ConnectAsync(options.Host!, options.Port, MailSecurity.Of(options.Security), limit.Token);
        if (options.User is { Length: > 0 } user)
        {
            await _client.AuthenticateAsync(user, options.Password ?? string.Empty, limit.Token);
        }
    }

    /// <summary>Returns with the server's yes.</summary>
    public async Task Send(MimeMessage mail, CancellationToken cancellation)
    {
        using var limit = Limit(cancellation);
        _client.Begin(() => limit.CancelAfter(TimeSpan.FromSeconds(options.TakingSeconds)));
        await _client.SendAsync(mail, _envelope, mail.To.Mailboxes, limit.Token);
        Carried++;
        UsedAt = Environment.TickCount64;
    }

    /// <summary>Taken is taken: whatever a server does instead of a goodbye is of no matter.</summary>
    public async Task Part()
    {
        try
        {
            using var limit = new CancellationTokenSource(Farewell);
            await _client.DisconnectAsync(quit: true, limit.Token);
        }
        catch (Exception failure)
            when (failure
                    is IOException
                        or SmtpProtocolException
                        or SocketException
                        or OperationCanceledException
                        or TimeoutException
                        or ObjectDisposedException
            )
        {
            _ = failure;
        }
        finally
        {
            _client.Dispose();
        }
    }

    public void Dispose() => _client.Dispose();

    private CancellationTokenSource Limit(CancellationToken cancellation)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(options.TimeoutSeconds));
        return limit;
    }

    /// <summary>Tells when the recipient was accepted.</summary>
    private sealed class Client : SmtpClient
    {
        private readonly bool _bouncesAreRead;
        private Action _onAccepted = () => { };

        /// <summary>What comes back is to name the mail and to leave its text out.</summary>
        public Client(bool bouncesAreRead) =>
            (_bouncesAreRead, DeliveryStatusNotificationType) = (bouncesAreRead, DeliveryStatusNotificationType.HeadersOnly);

        public bool Accepted { get; private set; }

        public void Begin(Action onAccepted) => (Accepted, _onAccepted) = (false, onAccepted);

        protected override string? GetEnvelopeId(MimeMessage message) => _bouncesAreRead ? message.MessageId : null;

        protected override DeliveryStatusNotification? GetDeliveryStatusNotifications(MimeMessage message, MailboxAddress mailbox) =>
            _bouncesAreRead ? DeliveryStatusNotification.Failure : null;

        protected override void OnRecipientAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
        {
            base.OnRecipientAccepted(message, mailbox, response);
            Accepted = true;
            _onAccepted();
        }
    }
}
