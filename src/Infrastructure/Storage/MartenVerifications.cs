using Ccs.Application.Ports;
using Marten;

namespace Ccs.Infrastructure.Storage;

/// <summary>With optimistic concurrency: of two tries at once only one is heard, so none goes uncounted.</summary>
internal sealed class MartenVerifications(IDocumentSession session) : IVerifications
{
    public Task<VerificationChallenge?> Find(Guid complaintId, CancellationToken cancellation) =>
        session.LoadAsync<VerificationChallenge>(complaintId, cancellation);

    public void Store(VerificationChallenge challenge) => session.Store(challenge);
}
