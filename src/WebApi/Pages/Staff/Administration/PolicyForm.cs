using System.Globalization;
using Ccs.Application.Administration.Directory;
using Ccs.Domain.Agencies;
using Ccs.Domain.Text;
using Ccs.Domain.Time;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>How long answers may take from some day on.</summary>
public abstract class PolicyForm : DirectoryChangePage
{
    [BindProperty]
    public string? AnswerWorkingDays { get; set; }

    [BindProperty]
    public DateParts EffectiveFrom { get; set; } = new();

    public override string Back => $"{Root}/policies";

    public override IReadOnlyList<TrailStep> Trail => [.. base.Trail, Step("administration.policies.title", Back)];

    protected override void Fill() =>
        EffectiveFrom = DateParts.Of(WorkingCalendar.DayOf(HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()));

    protected Task Set(string? agencyId, string? categoryId, CancellationToken cancellation) =>
        Mediator.Send(new SetPolicy(agencyId, categoryId, Days(), EffectiveFrom.Iso(), Reason, Version), cancellation);

    protected override string FieldOf(string field) => field == DirectoryRules.StartsInThePast ? nameof(EffectiveFrom) : field;

    /// <returns>Null where nothing was typed; what is no number is out of any range.</returns>
    private int? Days() =>
        string.IsNullOrWhiteSpace(AnswerWorkingDays) ? null
        : int.TryParse(
            Digits.ToAscii(AnswerWorkingDays),
            NumberStyles.None | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var days
        )
            ? days
        : 0;
}
