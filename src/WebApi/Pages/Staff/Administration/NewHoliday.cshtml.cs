using Ccs.Application.Administration.Directory;
using Ccs.Domain.Agencies;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A day off, of one year or of every year; or another name for one.</summary>
public sealed class NewHolidayModel : ChangePage, INamed
{
    private const string EveryYear = "year";
    private const string Once = "once";

    /// <summary>The one that gets another name; null for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "day")]
    public string? Day { get; set; }

    [BindProperty]
    public string? Every { get; set; }

    [BindProperty]
    public DateParts Date { get; set; } = new();

    [BindProperty]
    public NamesForm Names { get; set; } = new();

    public override string Texts => Day is null ? "administration.holidays.new" : "administration.holidays.name";

    public override string Back => HolidayWords.List(Day ?? (Every == Once && ModelState.IsValid ? Date.Iso() : null));

    public override string? Subject => Holiday is null ? null : HolidayWords.Of(Holiday, Site);

    public override IReadOnlyList<TrailStep> Trail => [.. base.Trail, Step("administration.holidays.title", HolidayWords.List(Day))];

    public IReadOnlyList<Choice> Choices =>
        [.. new[] { Once, EveryYear }.Select(choice => new Choice(choice, Site[$"administration.holidays.every.{choice}"]))];

    private HolidayItem? Holiday { get; set; }

    protected override async Task<long?> Load(CancellationToken cancellation)
    {
        var view = await Mediator.Send(new ListHolidays(), cancellation);
        Holiday = view.Holidays.FirstOrDefault(holiday => holiday.Day == Day);
        return Day is null || Holiday is not null ? view.Version : null;
    }

    protected override void Fill()
    {
        Every = Once;
        Names = Holiday is null ? new NamesForm() : NamesForm.Of(Holiday.Names);
    }

    protected override Task Send(CancellationToken cancellation) => Mediator.Send(new KeepHoliday(Day ?? Typed(), Names.Input(), Reason, Version), cancellation);

    protected override string FieldOf(string field) =>
        field is nameof(KeepHoliday.Day) or DirectoryRules.NoSuchDay or DirectoryRules.DayHasPassed ? nameof(Date) : field;

    /// <summary>As commands take days off: 2026-03-21, or 03-21 of every year.</summary>
    private string? Typed()
    {
        if (Every != EveryYear)
        {
            return Date.Iso();
        }

        return new DateParts { Day = Date.Day, Month = Date.Month }.Iso()?[5..];
    }
}
