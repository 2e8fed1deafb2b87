using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Cases;

/// <summary>
/// How many complainants wait for the answer to this case, as far as the caller sees their complaints: others may read it too, and that
/// there are any is not the caller's to know.
/// </summary>
public sealed record CountLinkedReaders(Guid ComplaintId) : IRequest<long>;

internal sealed class CountLinkedReadersHandler(ICurrentActor current, ICaseRows rows, IDirectory directory)
    : IRequestHandler<CountLinkedReaders, long>
{
    public async Task<long> Handle(CountLinkedReaders query, CancellationToken cancellationToken)
    {
        var scope = CaseScope.Of(current.Actor, await directory.Get(cancellationToken));
        _ = await rows.Find(query.ComplaintId, scope, cancellationToken) ?? throw new NotFoundException();
        return await rows.WaitingFor(query.ComplaintId, scope, cancellationToken);
    }
}
