using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using MediatR;

namespace Ccs.Application.Cases;

/// <summary>The case of a case number that somebody typed, where the caller sees it.</summary>
public sealed record FindCase(string Number) : IRequest<Guid>;

internal sealed class FindCaseHandler(ICurrentActor current, ICaseRows rows, IDirectory directory) : IRequestHandler<FindCase, Guid>
{
    public async Task<Guid> Handle(FindCase query, CancellationToken cancellationToken)
    {
        var scope = CaseScope.Of(current.Actor, await directory.Get(cancellationToken));
        if (!CaseNumber.TryParse(query.Number, out var number))
        {
            var isCode = ComplaintCode.TryParse(query.Number, out _);
            throw Invalid.Field(nameof(FindCase.Number), isCode ? CaseSearch.IsComplaintCode : "field.case-number");
        }

        var found = await rows.List(new CaseFilter { CaseNumber = number.ToString(), Take = 1 }, scope, cancellationToken);
        return found.Items is [var row, ..] ? row.Id : throw Invalid.Field(nameof(FindCase.Number), "field.complaint-unknown");
    }
}
