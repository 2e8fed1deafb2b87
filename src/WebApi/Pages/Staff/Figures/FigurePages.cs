using Ccs.Application.Figures;
using Ccs.Application.Figures.Reports;
using Ccs.Application.Ports;
using Ccs.Application.Texts;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Shared;
using Ccs.WebApi.Endpoints.Figures;
using Ccs.WebApi.Site;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>
/// What the pages of the figures have in common: the filter in the address, the report that is asked for by it, and the frame around what
/// is shown. A page of its own is a model of a few lines, and its view.
/// </summary>
public sealed class FigurePages(
    IMediator mediator,
    SiteContext site,
    ICurrentActor current,
    IDirectory directory,
    IHttpContextAccessor accessor
)
{
    /// <summary>As it stands in the address.</summary>
    public FigureQuery Query { get; } = FigureQueries.Of(accessor.HttpContext!.Request.Query);

    public FigureFields Fields { get; } = new(site);

    /// <summary>Cases can be asked for, and complaints about persons are counted.</summary>
    public bool SeesCases => current.Actor.May(FigureAct.ListCases);

    /// <summary>
    /// Asks for a report. What can't be asked is told at its field: it stands in the page's model state then, and the page is answered
    /// with 422 (<see cref="FigureAddressFilter"/>).
    /// </summary>
    /// <returns>Null where something was refused.</returns>
    /// <exception cref="NotYoursToDoException">The reader has no figures, or not these: a 403.</exception>
    public async Task<T?> Ask<T>(PageModel page, IRequest<T> query, CancellationToken cancellation)
        where T : class
    {
        if (!page.ModelState.IsValid)
        {
            return null;
        }

        try
        {
            return await accessor.HttpContext!.WithFigures(budget => mediator.Send(query, budget), cancellation);
        }
        catch (ValidationException invalid)
        {
            foreach (var failure in invalid.Errors)
            {
                page.ModelState.AddModelError(
                    failure.PropertyName,
                    Wording.Error(failure.ErrorCode, site.Language, failure.CustomState as string[] ?? [])
                );
            }

            return null;
        }
    }

    /// <summary>The frame of a page.</summary>
    /// <param name="view">Which page.</param>
    /// <param name="report">What it shows; null: it was refused.</param>
    /// <param name="table">What it shows as the API calls it, to be taken away; null: nothing can be.</param>
    /// <param name="own">Fields that it has beside the filter.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<FigureFrame> Frame(
        FigureView view,
        FigureReport? report,
        string? table,
        IReadOnlyList<FigureField> own,
        CancellationToken cancellation
    )
    {
        var (actor, known) = (current.Actor, await directory.Get(cancellation));
        var agencies = actor is { Role: Role.AgencyHead, AgencyId: { } agency } ? known.SubtreeOf(agency) : null;
        return new FigureFrame(
            view,
            Views(actor),
            new FigureLinks(site, Query),
            own,
            Fields.Filter(Query, known, agencies?.ToList(), SeesCases),
            report
        )
        {
            Query = Query,
            Scope = Scope(actor),
            Table = table,
            SeesCases = SeesCases,
        };
    }

    private static string Scope(Actor actor) =>
        actor switch
        {
            { IsCentre: true } => "all",
            { Role: Role.AgencyHead } => "own",
            _ => "services",
        };

    private static IReadOnlyList<FigureView> Views(Actor actor) =>
        [
            .. Enum.GetValues<FigureView>()
                .Where(view =>
                    view switch
                    {
                        FigureView.Cases => false,
                        FigureView.Rehearse => actor.May(FigureAct.Rehearse),
                        FigureView.Own => actor.Role is Role.AgencyHead or Role.CentreOfficer,
                        _ => true,
                    }
                ),
        ];
}
