using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using MediatR;

namespace Ccs.Application.Cases;

/// <summary>The case of a complaint code that somebody typed, where the caller sees it.</summary>
public sealed record FindCase(string Code) : IRequest<Guid>;

internal sealed class FindCaseHandler(ICurrentActor current, ICaseRows rows, IDirectory directory) : IRequestHandler<FindCase, Guid>
{
    public async Task<Guid> Handle(FindCase query, CancellationToken cancellationToken)
    {
        var scope = CaseScope.Of(current.Actor, await directory.Get(cancellationToken));
        if (!ComplaintCode.TryParse(query.Code, out var code))
        {
            throw Invalid.Field(nameof(FindCase.Code), "field.complaint-code");
        }

        var found = await rows.List(new CaseFilter { ComplaintCode = code.ToString(), Take = 1 }, scope, cancellationToken);
        return found.Items is [var row, ..] ? row.Id : throw Invalid.Field(nameof(FindCase.Code), "field.complaint-unknown");
    }
}
