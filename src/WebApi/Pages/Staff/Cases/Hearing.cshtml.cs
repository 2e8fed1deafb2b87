using Ccs.Application.Cases;
using Ccs.Application.Complaints;
using Ccs.Application.Texts;
using Ccs.Application.Validation;
using Ccs.Domain.Time;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>What the person complained about says of it.</summary>
public sealed class HearingModel : DecisionPage
{
    /// <summary>The day: people do not keep the minute.</summary>
    [BindProperty]
    public DateParts HeardAt { get; set; } = new();

    [BindProperty]
    public string? Text { get; set; }

    public override string Decision => "hearing";

    protected override Task<ICaseDecision> Command(CancellationToken cancellation)
    {
        DateTimeOffset? heard = FieldRules.TryDate(HeardAt.Iso(), out var day)
            ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), WorkingCalendar.Offset)
            : null;
        return Task.FromResult<ICaseDecision>(new HearPerson(Id, Version, heard, Text));
    }

    protected override void Check()
    {
        if (HeardAt.Iso() is { } typed && !FieldRules.TryDate(typed, out _))
        {
            ModelState.AddModelError(nameof(HeardAt), Wording.Error("field.date", Site.Language));
        }
    }
}
