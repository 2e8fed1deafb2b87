using System.Globalization;
using Ccs.Application.Administration.Directory;
using Ccs.Domain.Agencies;
using Ccs.Domain.Text;
using Ccs.Domain.Time;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>How long answers may take from some day on: for a place that has no policy yet, or the next version of one that there is.</summary>
public sealed class NewPolicyModel(TimeProvider clock) : DirectoryChangePage
{
    /// <summary>Whose next version it is; null for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "policy")]
    public string? PolicyId { get; set; }

    [BindProperty]
    public string? AgencyId { get; set; }

    [BindProperty]
    public string? CategoryId { get; set; }

    [BindProperty]
    public string? AnswerWorkingDays { get; set; }

    [BindProperty]
    public DateParts EffectiveFrom { get; set; } = new();

    public override string Texts => PolicyId is null ? "administration.policies.new" : "administration.policies.next";

    public override string Back => $"{Root}/policies";

    public override string? Subject => Policy is { } policy ? PolicyWords.For(policy.AgencyId, policy.CategoryId, Known, Site) : null;

    public override IReadOnlyList<TrailStep> Trail => [.. base.Trail, Step("administration.policies.title", Back)];

    public IReadOnlyList<Choice> Agencies => AgencyChoices.Of(Known, Site);

    public IReadOnlyList<Choice> Categories => CategoryChoices.Of(Known, Site);

    protected override bool Exists => PolicyId is null || Policy is not null;

    private PolicySet? Policy => Known.Policies.LastOrDefault(policy => policy.Id == PolicyId);

    protected override void Fill()
    {
        AnswerWorkingDays = Policy?.AnswerWorkingDays.ToString(CultureInfo.InvariantCulture);
        EffectiveFrom = DateParts.Of(WorkingCalendar.DayOf(clock.GetUtcNow()));
    }

    protected override Task Send(CancellationToken cancellation) => Mediator.Send(
        new SetPolicy(
            Policy is { } policy ? policy.AgencyId : AgencyId,
            Policy is { } same ? same.CategoryId : CategoryId,
            Days(),
            EffectiveFrom.Iso(),
            Reason,
            Version),
        cancellation);

    protected override string FieldOf(string field) => field == DirectoryRules.StartsInThePast ? nameof(EffectiveFrom) : field;

    /// <returns>Null where nothing was typed; what is no number is out of any range.</returns>
    private int? Days() => string.IsNullOrWhiteSpace(AnswerWorkingDays) ? null
        : int.TryParse(Digits.ToAscii(AnswerWorkingDays), NumberStyles.None | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var days) ? days : 0;
}
