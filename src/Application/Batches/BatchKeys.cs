using System.Text.Json;
using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using FluentValidation;

namespace Ccs.Application.Batches;

/// <summary>What may be sent again with the same <c>Idempotency-Key</c>: the same key of the same account never acts twice.</summary>
public interface IBatchCall
{
    /// <summary>The client's; null: every call acts.</summary>
    string? IdempotencyKey { get; }
}

/// <summary>Knows which calls were made before.</summary>
internal sealed class BatchKeys(ICurrentActor current, IIdempotency idempotency, IBlindIndex index, TimeProvider clock)
{
    /// <returns>The batch that the same call led to before; null where it was never made.</returns>
    /// <exception cref="KeyReusedException">The key came with another body.</exception>
    public async Task<Guid?> Earlier<TCall>(TCall call, CancellationToken cancellation)
        where TCall : IBatchCall
    {
        if (KeyOf(call) is not { } key || await idempotency.Find(key, cancellation) is not { } reply)
        {
            return null;
        }

        return reply.BodyToken == BodyOf(call) ? reply.ComplaintId : throw new KeyReusedException();
    }

    /// <summary>With the commit.</summary>
    public void Remember<TCall>(TCall call, IComplaintSeal seal)
        where TCall : IBatchCall
    {
        if (KeyOf(call) is { } key)
        {
            var nothing = seal.Seal(Fields.Reply, "{}");
            idempotency.Store(new IdempotentReply(key, BodyOf(call), seal.ComplaintId, nothing, clock.GetUtcNow()));
        }
    }

    private string? KeyOf(IBatchCall call) =>
        call.IdempotencyKey is { } given ? index.Token("idempotency-key", $"{given}\nbatch\n{current.Actor.Id}") : null;

    private string BodyOf<TCall>(TCall call) => index.Token("body", $"{typeof(TCall).Name} {JsonSerializer.Serialize(call)}");
}

internal static class BatchKeyRules
{
    public static void Key<TCall>(this AbstractValidator<TCall> validator)
        where TCall : IBatchCall =>
        validator.RuleFor(x => x.IdempotencyKey).Custom((key, context) => IdempotencyKeyRule.Check(key, context));
}
