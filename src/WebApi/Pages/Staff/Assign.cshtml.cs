using Ccs.Application.Cases;
using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Shared;
using Ccs.WebApi.Http;
using Ccs.WebApi.Pages.Staff.Cases;
using Ccs.WebApi.Site.Components;
using FluentValidation;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff;

/// <summary>The triage desk assigns what it has marked to one agency:
/// a command for each case, each in a scope of its own, and each told of.</summary>
[RequestTimeout(CallBudget.Many)]
public sealed class AssignModel(IDirectory directory, SealedQuery sealedQuery) : StaffPage
{
    /// <summary>Each <c>{id}:{version}</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public IList<string> Marked { get; set; } = [];

    [BindProperty]
    public string? AgencyId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What came of it, sealed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Result { get; set; }

    public IReadOnlyList<CaseListItem> Cases { get; private set; } = [];

    /// <summary>By case: how it ended; empty before it was sent.</summary>
    public IReadOnlyDictionary<Guid, string> Outcomes { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        MayAssign();
        Outcomes = BulkOutcome.Read(sealedQuery.OpenOutcome(Result));
        await Load(Outcomes.Count > 0 ? [.. Outcomes.Keys] : [.. MarkedCase.Read(Marked).Select(marked => marked.Id)], cancellation);
        return Cases.Count == 0 && Outcomes.Count == 0 ? Go("/staff?status=verified&sort=filed") : Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        MayAssign();
        var marked = MarkedCase.Read(Marked);
        var outcomes = new Dictionary<Guid, string>();
        foreach (var (id, version) in marked)
        {
            if (await Assign(id, version, cancellation) is not { } outcome)
            {
                await Load([.. marked.Select(one => one.Id)], cancellation);
                return Page();
            }

            outcomes[id] = outcome;
        }

        return Go("/staff/assign" + string.Empty.With("result", sealedQuery.SealOutcome(BulkOutcome.Write(outcomes))));
    }

    protected override string? Label(string field) => DecisionLabels.Of("assignment", field, Site);

    /// <returns>How it ended; null where what was typed is wrong, which it is for all of them.</returns>
    private async Task<string?> Assign(Guid id, long version, CancellationToken cancellation)
    {
        try
        {
            await FreshScope.Send(HttpContext, new AssignComplaint(id, version, AgencyId, Reason), cancellation);
            return BulkOutcome.Done;
        }
        catch (ValidationException invalid)
        {
            Show(invalid.Errors);
            return null;
        }
        catch (StaleVersionException)
        {
            return BulkOutcome.Changed;
        }
        catch (NotFoundException)
        {
            return BulkOutcome.Gone;
        }
        catch (RuleViolation rule)
        {
            return rule.Code;
        }
    }

    private async Task Load(IReadOnlyList<Guid> ids, CancellationToken cancellation)
    {
        var known = await directory.Get(cancellation);
        Agencies = AgencyChoices.Of(known, Site);
        Cases =
            ids.Count == 0
                ? []
                : (
                    await Mediator.Send(
                        new ListCases
                        {
                            Ids = ids,
                            Take = MarkedCase.Most,
                            Sort = "filed",
                            Language = Site.Language,
                        },
                        cancellation
                    )
                ).Items;
    }

    private void MayAssign()
    {
        if (!Actor.MayTake(Decision.Assign))
        {
            throw new NotYoursToDoException();
        }
    }
}
