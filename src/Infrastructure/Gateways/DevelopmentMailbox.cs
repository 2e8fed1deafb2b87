using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Gateways;

/// <summary>
/// Development only: where messages land without a mail server or SMS gateway.
/// In memory, since an address in clear must not be in any table.
/// </summary>
public sealed class DevelopmentMailbox(TimeProvider clock)
{
    private const int Most = 5_000;
    private readonly LinkedList<MailboxItem> _items = new();
    private readonly Lock _lock = new();

    /// <summary>Newest first.</summary>
    public IReadOnlyList<MailboxItem> Items
    {
        get
        {
            lock (_lock)
            {
                return [.. _items];
            }
        }
    }

    internal void Add(OutgoingMessage message)
    {
        var channel = message.Channel == Domain.Complaints.ContactChannel.Email ? "email" : "sms";
        lock (_lock)
        {
            _items.AddFirst(new MailboxItem(message.Id, channel, message.To, message.Subject, message.Body, clock.GetUtcNow()));
            if (_items.Count > Most)
            {
                _items.RemoveLast();
            }
        }
    }
}

/// <param name="Id">Of the notice.</param>
/// <param name="Channel"><c>email</c> or <c>sms</c>.</param>
/// <param name="To">The address.</param>
/// <param name="Subject">Email only.</param>
/// <param name="Body">Plain text.</param>
/// <param name="SentAt">UTC.</param>
public sealed record MailboxItem(Guid Id, string Channel, string To, string? Subject, string Body, DateTimeOffset SentAt);
