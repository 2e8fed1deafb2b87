using System.Net.Sockets;
using Ccs.Application.Ports;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Ccs.Infrastructure.Gateways;

/// <summary>Email by SMTP. The Message-ID is the notice's id at every try, so that a repeat after a crash can be told as one.</summary>
internal sealed class SmtpGateway(MailOptions options, TimeProvider clock)
{
    public async Task Send(OutgoingMessage message, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(options.TimeoutSeconds));
        using var client = new SmtpClient();
        try
        {
            using var mail = Compose(message);
            await client.ConnectAsync(options.Host!, options.Port, Security(), limit.Token);
            if (options.User is { Length: > 0 } user)
            {
                await client.AuthenticateAsync(user, options.Password ?? string.Empty, limit.Token);
            }

            await client.SendAsync(mail, limit.Token);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // Servers that lack what is asked of them, addresses that cannot be written, broken lines:
            // each library has exceptions of its own.
            throw new GatewayException(ReasonOf(failure));
        }

        await Goodbye(client);
    }

    /// <summary>Taken is taken: a server that is gone before the goodbye must not make us send it twice.</summary>
    private static async Task Goodbye(SmtpClient client)
    {
        try
        {
            await client.DisconnectAsync(quit: true, CancellationToken.None);
        }
        catch (Exception failure) when (failure is IOException or SmtpProtocolException or SocketException)
        {
            _ = failure;
        }
    }

    /// <summary>Never the server's own words: they often repeat the address.</summary>
    private static string ReasonOf(Exception failure) =>
        failure is SmtpCommandException command ? $"smtp {(int)command.StatusCode}" : $"smtp {failure.GetType().Name}";

    private MimeMessage Compose(OutgoingMessage message)
    {
        var mail = new MimeMessage
        {
            Subject = message.Subject ?? string.Empty,
            Date = clock.GetUtcNow(),
            MessageId = $"{message.Id:N}@ccs",
        };
        mail.From.Add(new MailboxAddress(options.FromName, options.From));
        mail.To.Add(MailboxAddress.Parse(message.To));
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        mail.Headers.Add(HeaderId.ContentLanguage, Application.Validation.Kebab.Of(message.Language));
        mail.Body = new TextPart("plain") { Text = message.Body };
        return mail;
    }

    private SecureSocketOptions Security() =>
        options.Security switch
        {
            "none" => SecureSocketOptions.None,
            "tls" => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.StartTls,
        };
}
