using Ccs.Domain.Shared;

namespace Ccs.Application.Ports;

/// <summary>Answers given under an <c>Idempotency-Key</c>, kept for <see cref="IdempotentReply.Lifetime"/>.</summary>
public interface IIdempotency
{
    Task<IdempotentReply?> Find(string keyToken, CancellationToken cancellation);

    /// <summary>Stores with the commit; when two calls race with the same key, the second commit fails as stale.</summary>
    void Store(IdempotentReply reply);

    /// <summary>With the commit of an erasure: the reply can't be opened any more, and the key is free again.</summary>
    void Remove(Guid complaintId);
}

/// <param name="Id">Token of the key.</param>
/// <param name="BodyToken">Token of the body that came with it.</param>
/// <param name="ComplaintId">What it led to.</param>
/// <param name="Reply">The answer as JSON, sealed under the complaint's key.</param>
/// <param name="At">When.</param>
public sealed record IdempotentReply(string Id, string BodyToken, Guid ComplaintId, Sealed Reply, DateTimeOffset At)
{
    /// <summary>A phone that was off for weeks may send its filing again, and it is still the same complaint.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);
}

/// <summary>The same key with another body: HTTP 409.</summary>
public sealed class KeyReusedException() : Exception("The idempotency key was used with another body.");
