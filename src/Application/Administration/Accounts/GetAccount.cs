using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Administration.Accounts;

/// <summary>One staff account, by its id.</summary>
public sealed record GetAccount(Guid AccountId) : IRequest<StaffAccountItem>;

internal sealed class GetAccountHandler(AdministrationDesk desk, IStaffAccountList accounts) : IRequestHandler<GetAccount, StaffAccountItem>
{
    public async Task<StaffAccountItem> Handle(GetAccount query, CancellationToken cancellationToken)
    {
        desk.RequireAdministrator();
        return await accounts.Find(query.AccountId.ToString(), cancellationToken) ?? throw new NotFoundException("not-found");
    }
}
