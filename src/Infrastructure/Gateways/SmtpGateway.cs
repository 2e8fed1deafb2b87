using Ccs.Application.Ports;
using MailKit.Net.Smtp;
using MimeKit;

namespace Ccs.Infrastructure.Gateways;

/// <summary>Email by SMTP. The Message-ID is the same at every try, so that a repeat after a crash can be told as one.</summary>
internal sealed class SmtpGateway(MailOptions options, MessageIds ids, TimeProvider clock) : IAsyncDisposable
{
    private readonly SmtpLines _lines = new(options);

    /// <summary>Filters look askance at an id of any other domain than the sender's.</summary>
    private readonly string _domain = MailboxAddress.Parse(options.From).Domain;

    public RouteBreaker Breaker { get; } = new(clock, "mail");

    /// <summary>Returns with the server's yes.</summary>
    public async Task Send(OutgoingMessage message, CancellationToken cancellation)
    {
        Breaker.Enter();
        try
        {
            using var mail = Compose(message);
            await Carry(mail, cancellation);
            Breaker.Succeeded();
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // Servers that lack what is asked of them, addresses that cannot be written, broken lines:
            // each library has exceptions of its own.
            var reason = ReasonOf(failure);
            if (IsAboutThisMail(failure))
            {
                Breaker.Succeeded();
            }
            else
            {
                Breaker.Failed(reason);
            }

            throw new GatewayException(reason) { RefusesRecipient = RefusesRecipient(failure) };
        }
    }

    public ValueTask DisposeAsync() => _lines.DisposeAsync();

    private async Task Carry(MimeMessage mail, CancellationToken cancellation)
    {
        if (_lines.Used() is { } used && await CarryByUsed(used, mail, cancellation))
        {
            return;
        }

        await CarryBy(await _lines.New(cancellation), mail, cancellation);
    }

    /// <summary>False where the server has closed the line meanwhile, before it heard of this mail.</summary>
    private async Task<bool> CarryByUsed(SmtpLine line, MimeMessage mail, CancellationToken cancellation)
    {
        try
        {
            await CarryBy(line, mail, cancellation);
            return true;
        }
        catch (Exception failure) when (!line.MayHaveArrived && failure is not OperationCanceledException && !IsAboutThisMail(failure))
        {
            return false;
        }
    }

    private async Task CarryBy(SmtpLine line, MimeMessage mail, CancellationToken cancellation)
    {
        try
        {
            await line.Send(mail, cancellation);
        }
        catch
        {
            line.Dispose();
            throw;
        }

        _lines.Keep(line);
    }

    /// <summary>Never the server's own words: they often repeat the address.</summary>
    private static string ReasonOf(Exception failure) =>
        failure is SmtpCommandException command ? $"smtp {(int)command.StatusCode}" : $"smtp {failure.GetType().Name}";

    /// <summary>The server works; it does not take this one, or not now.</summary>
    private static bool IsAboutThisMail(Exception failure) =>
        failure is SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted } command
        && command.StatusCode != SmtpStatusCode.ServiceNotAvailable;

    /// <summary>For good, and because of the address (RFC 5321, 4.2.1: 5yz).</summary>
    private static bool RefusesRecipient(Exception failure) =>
        failure is SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted } command && (int)command.StatusCode >= 500;

    private MimeMessage Compose(OutgoingMessage message)
    {
        var mail = new MimeMessage
        {
            Subject = message.Subject ?? string.Empty,
            Date = clock.GetUtcNow(),
            MessageId = $"{ids.Of(message.Id)}@{_domain}",
        };
        mail.From.Add(new MailboxAddress(options.FromName, options.From));
        mail.To.Add(MailboxAddress.Parse(message.To));
        if (options.ReplyTo is { Length: > 0 } readHere)
        {
            mail.ReplyTo.Add(MailboxAddress.Parse(readHere));
        }

        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        mail.Headers.Add(HeaderId.ContentLanguage, Application.Validation.Kebab.Of(message.Language));
        mail.Body = new TextPart("plain") { Text = message.Body };
        return mail;
    }
}
