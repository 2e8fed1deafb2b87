using Ccs.Application.Ports;
using Ccs.Infrastructure.Keys;
using Marten;
using Npgsql;
using NpgsqlTypes;
using Wolverine;
using Wolverine.Runtime;

namespace Ccs.Infrastructure.Storage;

/// <summary>
/// A claim is a lease: two columns of the notice's row, on the clock of the database. Nothing is held open while a mail server thinks, so
/// no transaction stands in the way of the projections, of vacuum or of a restart.
/// </summary>
/// <param name="store">Marten.</param>
/// <param name="wrapping">Keys of complaints.</param>
/// <param name="lease">How long a claim lasts.</param>
/// <param name="clock">Of the business, which quotas go by.</param>
/// <param name="underway">Holds the message that is being handled, if this happens in a reaction.</param>
internal sealed partial class MartenNoticeStore(
    IDocumentStore store,
    KeyWrapping wrapping,
    NoticeLease lease,
    TimeProvider clock,
    ScopedMessageContextHolder underway
) : INoticeStore
{
    private readonly string _table = store.Options.Schema.For<Notice>();
    private readonly string _keys = store.Options.Schema.For<WrappedKey>();
    private readonly string _challenges = store.Options.Schema.For<VerificationChallenge>();
    private readonly NoticeLease _lease = lease;

    private const string Handled = """
        ,
        handled as (
            update wolverine.wolverine_incoming_envelopes set status = 'Handled', keep_until = now() + $8, owner_id = 0 where id = $7)
        """;

    public async Task<IClaimedNotice?> Claim(Guid noticeId, CancellationToken cancellation)
    {
        // One statement takes it with the key that opens its address, and once out of its contact's quota, which is forgotten with that.
        // Or it says why not: a row without data is held by somebody.
        await using var connection = store.Storage.Database.CreateConnection();
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(
            $"""
            with held as (
                select id, data from {_table} where id = $1 and (leased_until is null or leased_until < clock_timestamp()) for update),
            counted as ({CodeQuotas.Counting}),
            taken as (
                update {_table} n set
                    lease = gen_random_uuid(),
                    leased_until = clock_timestamp() + $2,
                    data = case when exists (select from counted) then n.data - 'quotaContact' - 'network' else n.data end
                from held where n.id = held.id
                returning n.data, n.lease)
            select taken.data, taken.lease, k.data, taken.data ->> 'quotaContact' is null
            from taken left join {_keys} k on k.id = (taken.data ->> 'complaintId')::uuid
            union all
            select null, null, null, null from {_table} where id = $1 and not exists (select from taken)
            """,
            connection
        )
        {
            Parameters =
            {
                new() { Value = noticeId },
                new() { Value = _lease.Longest },
                new() { Value = clock.GetUtcNow().ToUniversalTime() },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
        {
            return null;
        }

        if (await reader.IsDBNullAsync(0, cancellation))
        {
            throw new NoticeHeldException();
        }

        var json = store.Options.Serializer();
        var notice = json.FromJson<Notice>(reader, 0);
        var key = await reader.IsDBNullAsync(2, cancellation) ? null : json.FromJson<WrappedKey>(reader, 2);
        return new Claimed(this, reader.GetGuid(1), notice, wrapping.Unwrap(notice.ComplaintId, key), reader.GetBoolean(3));
    }

    public async Task<bool> Exists(Guid noticeId, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Query<Notice>().AnyAsync(notice => notice.Id == noticeId, cancellation);
    }

    /// <summary>
    /// The code's time begins with the provider's yes, in the same statement. Whoever tries a code in this very moment may write the longer
    /// one over it, which ends as well; their tries are counted either way. And with the yes its message has done its work: Wolverine,
    /// which would say so in another commit, leaves alone what is handled already.
    /// </summary>
    private async Task<bool> Save(Notice notice, Guid holder, CancellationToken cancellation)
    {
        // A yes of the provider is a fact, whoever holds the notice meanwhile; everything else is for the holder to say.
        var whose = notice.Status == DeliveryStatus.Sent ? "$3::uuid is not null" : "lease = $3";
        var message = notice.Status == DeliveryStatus.Sent ? underway.Context?.Envelope : null;
        var said = notice.Status == DeliveryStatus.Dropped ? notice with { QuotaContact = null, Network = null } : notice;
        await using var connection = store.Storage.Database.CreateConnection();
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(
            $$"""
            with saved as (
                update {{_table}} set data = $2, lease = null, leased_until = null, mt_last_modified = now()
                where id = $1 and {{whose}} returning id),
            begun as (
                update {{_challenges}} set data = jsonb_set(data, '{expiresAt}', to_jsonb($6))
                where id = $4 and data ->> 'challengeId' = $5 and $6 is not null){{(message is null ? null : Handled)}}
            select exists (select from saved)
            """,
            connection
        )
        {
            Parameters =
            {
                new() { Value = notice.Id },
                new() { Value = store.Options.Serializer().ToJson(said), NpgsqlDbType = NpgsqlDbType.Jsonb },
                new() { Value = holder },
                new() { Value = notice.ComplaintId },
                new() { Value = notice.ChallengeId?.ToString() ?? string.Empty },
                new()
                {
                    Value = notice is { Status: DeliveryStatus.Sent, ValidUntil: { } until } ? until.ToUniversalTime() : DBNull.Value,
                    NpgsqlDbType = NpgsqlDbType.TimestampTz,
                },
            },
        };
        if (message is not null)
        {
            command.Parameters.Add(new() { Value = message.Id });
            command.Parameters.Add(new() { Value = underway.Context!.Runtime.Options.Durability.KeepAfterMessageHandling });
        }

        var saved = await command.ExecuteScalarAsync(cancellation) is true;
        if (message is not null)
        {
            message.Status = EnvelopeStatus.Handled;
        }

        return saved;
    }

    private Task<int> Update(string set, Guid notice, CancellationToken cancellation, params NpgsqlParameter[] parameters) =>
        Execute($"update {_table} set {set}", cancellation, [new() { Value = notice }, .. parameters]);

    private async Task<int> Execute(string statement, CancellationToken cancellation, params NpgsqlParameter[] parameters)
    {
        await using var connection = store.Storage.Database.CreateConnection();
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(statement, connection);
        command.Parameters.AddRange(parameters);
        return await command.ExecuteNonQueryAsync(cancellation);
    }
}
