using Ccs.Application.Ports;
using Wolverine;
using Wolverine.Marten;

namespace Ccs.Infrastructure.Messaging;

/// <summary>
/// Holds messages until the commit, which enrols them in the same transaction. Publishing after a commit would send nothing, and publishing
/// past the outbox would send without one; so there is no other way out of a command than this.
/// </summary>
internal sealed class BufferedOutbox(IMartenOutbox outbox) : IOutbox
{
    private readonly List<object> _messages = [];

    public void Publish(object message) => _messages.Add(message);

    /// <summary>Right before the session is saved.</summary>
    public async Task Enrol()
    {
        foreach (var message in _messages)
        {
            try
            {
                await outbox.PublishAsync(message);
            }
            catch (WolverineHasNotStartedException)
            {
                MessageForLater.Queued(outbox.Session!, message);
            }
        }

        _messages.Clear();
    }
}
