using Ccs.Application.Administration;
using Ccs.Application.Figures.Asking;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Rehearsals;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Figures.Rehearsals;

/// <summary>Another routing rule over the complaints about services that were verified or reopened in a window. Writes nothing.</summary>
/// <param name="Query">Of which past; 52 weeks by default, 24 months at most.</param>
/// <param name="Routing">What is rehearsed.</param>
/// <param name="Language">Of the names.</param>
public sealed record RehearseRouting(FigureQuery Query, RehearsedRule? Routing, Language Language) : IRequest<RoutingRehearsalReport>;

/// <param name="AgencyId">The agency that is named.</param>
/// <param name="ServiceId">Null: any.</param>
/// <param name="CategoryId">With what is below it; null: any.</param>
/// <param name="ToAgencyId">The agency that has them first.</param>
public sealed record RehearsedRule(string? AgencyId, string? ServiceId, string? CategoryId, string? ToAgencyId);

internal sealed class RehearseRoutingValidator : AbstractValidator<RehearseRouting>
{
    public RehearseRoutingValidator(IDirectory directory, TimeProvider clock)
    {
        RuleFor(x => x.Query).Past(directory, clock);
        RuleFor(x => x.Routing).Required();
        When(
            x => x.Routing is not null,
            () =>
            {
                RuleFor(x => x.Routing!.AgencyId).KnownAgency(directory);
                RuleFor(x => x.Routing!.ServiceId).KnownService(directory);
                RuleFor(x => x.Routing!.CategoryId).KnownCategory(directory);
                RuleFor(x => x.Routing!.ToAgencyId).ActiveAgency(directory);
                RuleFor(x => x.Routing!.ToAgencyId)
                    .Must((query, to) => to != query.Routing!.AgencyId)
                    .WithErrorCode(DirectoryRules.SameAgency);
            }
        );
    }
}

internal sealed class RehearseRoutingHandler(RehearsalReader reader) : IRequestHandler<RehearseRouting, RoutingRehearsalReport>
{
    public async Task<RoutingRehearsalReport> Handle(RehearseRouting query, CancellationToken cancellationToken)
    {
        var (asked, question) = await reader.Ask(query.Query, cancellationToken);
        question = question with { Filter = question.Filter with { Kind = SubjectKind.Service } };
        var past = await reader.Past(asked, question, cancellationToken);
        var rule = query.Routing! with
        {
            ServiceId = AdministrationFields.Blank(query.Routing.ServiceId),
            CategoryId = AdministrationFields.Blank(query.Routing.CategoryId),
        };
        var set = new RoutingRule(string.Empty, rule.AgencyId!, rule.ServiceId, rule.CategoryId, rule.ToAgencyId!);
        var routes = await RehearsalReader.Rerun<RehearsedRoute>(
            past,
            known => RoutingRehearsal.With(known, set),
            (stream, directories) => RoutingRehearsal.Of(stream, directories) is { } route ? [route] : [],
            cancellationToken
        );
        RehearsedRoute[] told = [.. routes.Where(route => route.IsReproduced)];
        return new RoutingRehearsalReport(asked, question)
        {
            Routing = rule,
            Complaints = past.Complaints,
            Told = told.Length,
            LeftOut = past.Complaints - told.Length,
            Elsewhere = told.LongCount(route => route.GoesElsewhere),
            Items =
            [
                .. told.Where(route => route.GoesElsewhere)
                    .GroupBy(route => (From: route.First, To: route.Rehearsed ?? asked.Known.Directory.Centre.Id))
                    .OrderBy(way => way.Key.From, StringComparer.Ordinal)
                    .ThenBy(way => way.Key.To, StringComparer.Ordinal)
                    .Select(way => RoutingRehearsalItem.Of(way.Key.From, way.Key.To, Name, [.. way])),
            ],
        };

        string? Name(string id) => FigureDimensions.Name(asked.Known.Directory, FigureDimension.Agency, id, query.Language);
    }
}
