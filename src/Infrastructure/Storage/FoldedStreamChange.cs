using Ccs.Application.Ports;
using Marten;
using Npgsql;

namespace Ccs.Infrastructure.Storage;

/// <summary>A change of a folded stream within one command: loaded, then appended to at the version that was loaded.</summary>
internal sealed class FoldedStreamChange<TState, TEvent>(IDocumentSession session, FoldedStream<TState, TEvent> stream)
    where TState : class
    where TEvent : class
{
    private long? _loaded;

    public async Task<Versioned<TState>> Load(CancellationToken cancellation)
    {
        var (state, version) = await stream.Read(session, cancellation);
        _loaded = version;
        return new Versioned<TState>(state, version);
    }

    public void Record(IReadOnlyList<TEvent> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        // The version is the one that the stream has afterwards: whoever comes second in a race is refused by the store.
        _ = _loaded is { } version
            ? session.Events.Append(stream.StreamId, version + changes.Count, changes)
            : session.Events.Append(stream.StreamId, changes);
        ((ITransactionParticipantRegistrar)session).AddTransactionParticipant(new ForgetAfterwards(stream));
    }

    /// <summary>Only after the commit: a look in between would keep the old for two seconds more.</summary>
    private sealed class ForgetAfterwards(FoldedStream<TState, TEvent> stream) : ITransactionParticipant
    {
        public Task BeforeCommitAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken token) =>
            Task.CompletedTask;

        public Task AfterCommitAsync(CancellationToken token)
        {
            stream.Forget();
            return Task.CompletedTask;
        }
    }
}
