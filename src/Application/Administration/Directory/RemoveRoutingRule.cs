using Ccs.Domain.Agencies.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>Complaints go by the ordinary way again.</summary>
/// <param name="Id">Of the rule.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
/// <param name="ExpectedVersion">Of the directory as the caller saw it; null: as it stands now.</param>
public sealed record RemoveRoutingRule(string Id, string? Reason, long? ExpectedVersion) : IDirectoryChange;

internal sealed class RemoveRoutingRuleValidator : AbstractValidator<RemoveRoutingRule>
{
    public RemoveRoutingRuleValidator() => RuleFor(x => x.Reason).Reason();
}

internal sealed class RemoveRoutingRuleHandler(AdministrationDesk desk) : IRequestHandler<RemoveRoutingRule, Changed>
{
    public Task<Changed> Handle(RemoveRoutingRule command, CancellationToken cancellationToken) =>
        desk.Change(
            command,
            command.Id,
            (known, now) => ChangeDirectory.RemoveRoutingRule(known, command.Id, now),
            known => known.RoutingRules.ContainsKey(command.Id),
            cancellationToken
        );
}
