using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Agencies.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>Complaints that name one agency go to another from now on; where a service or a category is named, only those.</summary>
/// <param name="AgencyId">The agency that is named; it may be retired.</param>
/// <param name="ServiceId">A service of that agency; null: any.</param>
/// <param name="CategoryId">With what is below it; null: any.</param>
/// <param name="ToAgencyId">The agency that takes over.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
/// <param name="ExpectedVersion">Of the directory as the caller saw it; null: as it stands now.</param>
public sealed record SetRoutingRule(
    string? AgencyId,
    string? ServiceId,
    string? CategoryId,
    string? ToAgencyId,
    string? Reason,
    long? ExpectedVersion
) : IDirectoryChange
{
    /// <summary>Refused where there is a rule for the same place already that leads elsewhere;
    /// otherwise it leads here from now on.</summary>
    public bool Anew { get; init; }
}

internal sealed class SetRoutingRuleValidator : AbstractValidator<SetRoutingRule>
{
    public SetRoutingRuleValidator(IDirectory directory)
    {
        RuleFor(x => x.AgencyId).KnownAgency(directory);
        RuleFor(x => x.ServiceId).KnownService(directory);
        RuleFor(x => x.CategoryId).KnownCategory(directory);
        RuleFor(x => x.ToAgencyId).ActiveAgency(directory);
        RuleFor(x => x.Reason).Reason();
    }
}

internal sealed class SetRoutingRuleHandler(AdministrationDesk desk, ISecrets secrets) : IRequestHandler<SetRoutingRule, Changed>
{
    public async Task<Changed> Handle(SetRoutingRule command, CancellationToken cancellationToken)
    {
        var place = new RoutingRule(
            secrets.NewId().ToString("N"),
            command.AgencyId!,
            AdministrationFields.Blank(command.ServiceId),
            AdministrationFields.Blank(command.CategoryId),
            command.ToAgencyId!
        );
        var id = place.Id;
        var changed = await desk.Change(
            command,
            id: null,
            (known, now) =>
            {
                if (command.Anew)
                {
                    ChangeDirectory.RequireNewRule(known, place);
                }

                var events = ChangeDirectory.SetRoutingRule(known, place.Id, place, now);
                id =
                    events.OfType<RoutingRuleSet>().Select(rule => rule.Id).SingleOrDefault()
                    ?? known.RoutingRules.Values.First(rule => rule with { Id = place.Id } == place).Id;
                return events;
            },
            exists: null,
            cancellationToken
        );
        return changed with { Id = id };
    }
}
