using Ccs.Application.Ports;
using Ccs.Application.Validation;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Sessions;

/// <summary>When the caller hears of what came to them: at once, or in one mail of the morning.</summary>
/// <param name="Mail"><c>at-once</c> or <c>morning</c>.</param>
public sealed record ChooseMailTime(string? Mail) : IRequest<Unit>;

internal sealed class ChooseMailTimeValidator : AbstractValidator<ChooseMailTime>
{
    public ChooseMailTimeValidator() => RuleFor(x => x.Mail).OneOf<ChooseMailTime, MailTime>();
}

internal sealed class ChooseMailTimeHandler(ICurrentActor current, IStaffAccounts accounts) : IRequestHandler<ChooseMailTime, Unit>
{
    public async Task<Unit> Handle(ChooseMailTime command, CancellationToken cancellationToken)
    {
        await accounts.ChooseMail(current.StaffId(), Kebab.Parse<MailTime>(command.Mail!), cancellationToken);
        return Unit.Value;
    }
}
