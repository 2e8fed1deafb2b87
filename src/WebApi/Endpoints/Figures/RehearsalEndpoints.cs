using Ccs.Application.Figures;
using Ccs.Application.Figures.Rehearsals;
using Ccs.Application.Figures.Reports;
using Ccs.WebApi.Http;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace Ccs.WebApi.Endpoints.Figures;

/// <summary>The past under other rules.</summary>
internal static class RehearsalEndpoints
{
    private const string Limits =
        "Of policy, routing and weights exactly one. Goes through at most 50,000 complaints of at most 24 months, one rehearsal at a time, "
        + "and takes seconds; nothing is written. It tells what would have been promised, who would have had it first, or what the ranking "
        + "would be: people would have acted otherwise, and what would have come of it nobody can tell. The 200 is one of "
        + "PolicyRehearsalReport, RoutingRehearsalReport and WeightsRehearsalReport.";

    public static void MapRehearsals(this IEndpointRouteBuilder insights) =>
        insights
            .MapPost(
                "/rehearsals",
                async (RehearsalBody body, HttpContext http, IMediator mediator, CancellationToken cancellation) =>
                    TypedResults.Ok((object)await Of(body, http, mediator, cancellation))
            )
            .WithName("Rehearse")
            .WithSummary("Runs the recorded past again under another deadline policy, routing rule or weights.")
            .WithDescription(Limits)
            .Produces<PolicyRehearsalReport>()
            .ProducesProblems(400, 401, 403, 415, 422)
            .WithRequestTimeout(CallBudget.Many);

    private static async Task<FigureReport> Of(RehearsalBody body, HttpContext http, IMediator mediator, CancellationToken cancellation)
    {
        var language = CallerLanguage.Of(http);
        return body switch
        {
            { Policy: { } policy, Routing: null, Weights: null } => await mediator.Send(
                new RehearsePolicy(body.Past, policy, language),
                cancellation
            ),
            { Policy: null, Routing: { } routing, Weights: null } => await mediator.Send(
                new RehearseRouting(body.Past, routing, language),
                cancellation
            ),
            { Policy: null, Routing: null, Weights: { } weights } => await mediator.Send(
                new RehearseWeights(body.Past, weights, body.By, body.Score, language),
                cancellation
            ),
            _ => throw new ValidationException([
                new ValidationFailure("policy", "field.rehearse-one")
                {
                    ErrorCode = "field.rehearse-one",
                    CustomState = Array.Empty<string>(),
                },
            ]),
        };
    }
}

/// <param name="From">The first day of the window; 52 weeks before its last one by default.</param>
/// <param name="To">The last one; the day of known by default.</param>
/// <param name="Known">As it was known at the end of this day; now by default.</param>
/// <param name="Policy">Another time for answers.</param>
/// <param name="Routing">Another rule of who has complaints first.</param>
/// <param name="Weights">Other weights: 0 to 10 by term; one that is left out stays as it is.</param>
/// <param name="By">With weights: agency, service, category or governorate.</param>
/// <param name="Score">With weights: answering, service or both.</param>
public sealed record RehearsalBody(
    string? From,
    string? To,
    string? Known,
    RehearsedPolicy? Policy,
    RehearsedRule? Routing,
    IReadOnlyDictionary<string, double?>? Weights,
    string? By,
    string? Score
)
{
    internal FigureQuery Past => new(From, To, Known);
}
