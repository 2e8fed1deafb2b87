using Ccs.Application.Ports;
using Ccs.Domain.Complaints;

namespace Ccs.Infrastructure.Gateways;

/// <summary>Picks the way out: the configured gateway of the channel; in Development without one, the mailbox.</summary>
internal sealed class MessageGateway(
    MailOptions mail,
    SmsRoutes sms,
    SmsBudget budget,
    SmtpGateway smtp,
    KannelGateway kannel,
    IEnumerable<DevelopmentMailbox> mailboxes
) : IMessageGateway
{
    public async Task Send(OutgoingMessage message, CancellationToken cancellation)
    {
        if (message.Channel == ContactChannel.Phone)
        {
            await budget.Spend(message.To, cancellation);
        }

        await (
            message.Channel switch
            {
                ContactChannel.Email when mail.Host is { Length: > 0 } => smtp.Send(message, cancellation),
                ContactChannel.Phone when sms.Any => sms.Send(message, kannel, cancellation),
                _ => Keep(message),
            }
        );
    }

    private Task Keep(OutgoingMessage message)
    {
        var mailbox = mailboxes.FirstOrDefault() ?? throw new GatewayException("no gateway is configured for this channel");
        mailbox.Add(message);
        return Task.CompletedTask;
    }
}
