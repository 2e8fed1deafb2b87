using Ccs.Application.Figures.Editions;
using Ccs.Application.Ports;
using Ccs.Domain.Figures.Editions;
using Ccs.Domain.Time;
using Ccs.WebApi.Site;

namespace Ccs.WebApi.Pages;

/// <summary>The front door: to file, to track, what happens then, and whom to call.</summary>
public sealed class IndexModel(IDirectory directory, IConfiguration configuration, TimeProvider clock) : SitePage
{
    /// <summary>Of the policy for all agencies that is in force today.</summary>
    public int WorkingDays { get; private set; }

    /// <summary>Null where none is configured (<c>Ccs:Contact:Phone</c>).</summary>
    public string? Phone { get; } = configuration["Ccs:Contact:Phone"];

    /// <summary>Null before the first edition of the open data.</summary>
    public EditionHeadlines? Few { get; private set; }

    public async Task OnGet(CancellationToken cancellation)
    {
        Few = (await Mediator.Send(new GetOpenData(), cancellation)).Latest is { } edition ? EditionHeadlines.Of(edition) : null;
        var known = await directory.Get(cancellation);
        WorkingDays = known.PolicyFor(known.Centre.Id, string.Empty, WorkingCalendar.DayOf(clock.GetUtcNow())).AnswerWorkingDays;
    }
}
