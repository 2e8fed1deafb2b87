using Ccs.Application.Figures.Acts;
using Ccs.Application.Figures.Measures;
using Ccs.Application.Figures.Reports;
using Ccs.WebApi.Http;
using MediatR;

namespace Ccs.WebApi.Endpoints.Figures;

/// <summary>What people do with the figures.</summary>
internal static class FigureActEndpoints
{
    public static void MapFigureActs(this IEndpointRouteBuilder insights)
    {
        insights
            .MapPost(
                "/weights",
                (WeightsBody body, IMediator mediator, CancellationToken cancellation) =>
                    mediator.Send(new SetFigureWeights(body.Weights, body.Reason), cancellation)
            )
            .WithName("SetFigureWeights")
            .WithSummary("The centre gives the terms of the scores other weights; reports as known before keep those of then.")
            .Produces<WeightsSet>()
            .ProducesProblems(400, 401, 403, 409, 412, 415, 422);
        insights
            .MapPost(
                "/measures",
                async (MeasureBody body, IMediator mediator, CancellationToken cancellation) =>
                {
                    var measure = await mediator.Send(new RecordMeasure(body.WeaknessKey, body.What, body.Who, body.From), cancellation);
                    return TypedResults.Created($"/api/v1/insights/measures/{measure.Id}/effect", measure);
                }
            )
            .WithName("RecordMeasure")
            .WithSummary("Sets out to mend a weakness; the answer tells the smallest effect that could be seen.")
            .Produces<MeasureView>(StatusCodes.Status201Created)
            .ProducesProblems(400, 401, 403, 409, 412, 415, 422);
        insights
            .MapPost(
                "/signals/{id}/explanation",
                async (string id, ExplanationBody body, IMediator mediator, CancellationToken cancellation) =>
                {
                    await mediator.Send(new ExplainSignal(id, body.Verdict, body.Text), cancellation);
                    return TypedResults.NoContent();
                }
            )
            .WithName("ExplainSignal")
            .WithSummary("An analyst says what was behind a signal; a later word takes the place of an earlier one.")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblems(400, 401, 403, 404, 412, 415, 422);
    }
}

/// <param name="Weights">0 to 10 by term: late, reopened, overturned, dissatisfied, upheld, volume; one that is left out stays as it
/// is.</param>
/// <param name="Reason">Why; kept sealed.</param>
public sealed record WeightsBody(IReadOnlyDictionary<string, double?>? Weights, string? Reason);

/// <param name="WeaknessKey">A key of a term or of a cell of a weakness: agency:electricity:late.</param>
/// <param name="What">What is done; kept sealed.</param>
/// <param name="Who">Who does it; kept sealed.</param>
/// <param name="From">The first day with it.</param>
public sealed record MeasureBody(string? WeaknessKey, string? What, string? Who, string? From);

/// <param name="Verdict">real, known-cause or chance.</param>
/// <param name="Text">In more words; kept sealed.</param>
public sealed record ExplanationBody(string? Verdict, string? Text);
