using Ccs.Application.Batches;
using Ccs.Application.Cases;
using Ccs.Domain.Complaints;
using Ccs.Domain.Time;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>Everything about a case on one page, in the order in which it is read; beside it cases like it.</summary>
public sealed class IndexModel(TimeProvider clock) : CasePage
{
    private const int MostLinked = 50;

    /// <summary>What has just been done, by its name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public IReadOnlyList<SimilarCase> Similar { get; private set; } = [];

    /// <summary>The linked cases, as far as the reader sees them.</summary>
    public IReadOnlyDictionary<Guid, CaseListItem> Linked { get; private set; } = new Dictionary<Guid, CaseListItem>();

    /// <summary>The batches that it is in.</summary>
    public IReadOnlyList<BatchListItem> Batches { get; private set; } = [];

    /// <summary>What is left of the time, in words; null where no clock runs.</summary>
    public string? TimeLeft
    {
        get
        {
            if (Case.Status != ComplaintStatus.Assigned || Case.Deadline is not { } due)
            {
                return null;
            }

            var today = WorkingCalendar.DayOf(clock.GetUtcNow());
            return Case switch
            {
                { Overdue: true } => Site.Counted("case.left.overdue", Known.Calendar().Between(due, today)),
                { Question.ClockStands: true } => Site["case.left.paused"],
                _ when due == today => Site["case.left.today"],
                _ => Site.Counted("case.left", Known.Calendar().Between(today, due)),
            };
        }
    }

    public string CategoryName(string id) => Known.Categories.GetValueOrDefault(id)?.Names.In(Site.Language) ?? id;

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        Done = DecisionNames.Staff.Values.Contains(Done) ? Done : null;
        if (!await Load(cancellation))
        {
            // The reader's own decision may have taken it out of their sight: they are told where they are led to.
            return Done is null ? NotFound() : Go($"/staff?done={Done}");
        }

        Similar = await Mediator.Send(new ListSimilarCases(Id, Site.Language), cancellation);
        IReadOnlyList<Guid> others = [.. Case.Links.Select(link => link.ComplaintId).Union(Case.Duplicates).Take(MostLinked)];
        if (others.Count > 0)
        {
            var linked = new ListCases
            {
                Ids = others,
                Take = MostLinked,
                Language = Site.Language,
                Titles = false,
            };
            Linked = (await Mediator.Send(linked, cancellation)).Items.ToDictionary(item => item.ComplaintId);
        }

        Batches = await Mediator.Send(new ListBatches(Id), cancellation);
        return Page();
    }
}
