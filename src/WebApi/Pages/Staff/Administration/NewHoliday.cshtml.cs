using Ccs.Application.Administration.Directory;
using Ccs.Domain.Agencies;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A day off, of one year or of every year.</summary>
public sealed class NewHolidayModel : ChangePage, INamed
{
    private const string EveryYear = "year";
    private const string Once = "once";
    private const string List = $"{Root}/holidays";

    [BindProperty]
    public string? Every { get; set; }

    [BindProperty]
    public DateParts Date { get; set; } = new();

    [BindProperty]
    public NamesForm Names { get; set; } = new();

    public override string Texts => "administration.holidays.new";

    public override string Back => Every == Once && ModelState.IsValid ? HolidayWords.List(Date.Iso()) : List;

    public override IReadOnlyList<TrailStep> Trail => [.. base.Trail, Step("administration.holidays.title", List)];

    public IReadOnlyList<Choice> Choices =>
        [.. new[] { Once, EveryYear }.Select(choice => new Choice(choice, Site[$"administration.holidays.every.{choice}"]))];

    protected override async Task<long?> Load(CancellationToken cancellation) =>
        (await Mediator.Send(new ListHolidays(), cancellation)).Version;

    protected override void Fill() => Every = Once;

    protected override Task Send(CancellationToken cancellation) =>
        Mediator.Send(new KeepHoliday(Typed(), Names.Input(), Reason, Version) { Anew = true }, cancellation);

    protected override string FieldOf(string field) =>
        field is nameof(KeepHoliday.Day) or DirectoryRules.NoSuchDay or DirectoryRules.DayHasPassed or DirectoryRules.DayIsKept
            ? nameof(Date)
            : field;

    /// <summary>As commands take days off: 2026-03-21, or 03-21 of every year.</summary>
    private string? Typed()
    {
        if (Every != EveryYear)
        {
            return Date.Iso();
        }

        return new DateParts { Day = Date.Day, Month = Date.Month }
            .Iso()
            ?[5..];
    }
}
