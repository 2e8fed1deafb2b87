using System.Text.Json;
using Marten;
using Wolverine;
using Wolverine.Runtime.Serialization;

namespace Ccs.Infrastructure.Messaging;

/// <summary>
/// A message out of a program that serves nobody and runs no bus: a command of the command line. It is left in the database with the
/// commit, due at once and nobody's; a node that runs takes it within a second, else the next one that starts.
/// </summary>
internal static class MessageForLater
{
    private const string Leave = """
        insert into wolverine.wolverine_incoming_envelopes
            (id, body, status, owner_id, execution_time, attempts, message_type, received_at)
        values (?, ?, 'Scheduled', 0, now(), 0, ?, ?)
        """;

    /// <summary>The queue that takes whatever was due at a time.</summary>
    private static readonly Uri Queue = new("local://durable/");

    public static void Queued(IDocumentSession session, object message)
    {
        var envelope = new Envelope(message)
        {
            ContentType = EnvelopeConstants.JsonContentType,
            Data = JsonSerializer.SerializeToUtf8Bytes(message, message.GetType()),
            Destination = Queue,
        };
        session.QueueSqlCommand(Leave, envelope.Id, EnvelopeSerializer.Serialize(envelope), envelope.MessageType!, Queue.ToString());
    }
}
