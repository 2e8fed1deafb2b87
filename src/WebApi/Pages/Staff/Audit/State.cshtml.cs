using System.Globalization;
using Ccs.Application.Audit;
using Ccs.Application.Ports;
using Ccs.Domain.Time;
using Ccs.WebApi.Site.Components;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Audit;

/// <summary>A case as it stood after one of its events, or at a moment; beside it, where asked for, after another one.</summary>
public sealed class StateModel(IDirectory directory) : ReplayPage(directory)
{
    [BindProperty(SupportsGet = true)]
    public string? Version { get; set; }

    /// <summary>A day of the Region, in the place of a version.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Day { get; set; }

    /// <summary>Of that day; the end of it where none is given.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Time { get; set; }

    /// <summary>The version that it is compared with.</summary>
    [BindProperty(SupportsGet = true)]
    public string? With { get; set; }

    /// <summary>Null where what was asked for never was.</summary>
    public ComplaintThen? Then { get; private set; }

    public ComplaintThen? Other { get; private set; }

    /// <summary>Who, what and why of the event that made it so.</summary>
    public IReadOnlyList<ReplayStep> Steps => [.. Replay.Steps.Where(step => step.Event.Version == Then?.Version)];

    public IReadOnlyList<Choice> Versions =>
        [
            .. Replay.Steps.Select(step => new Choice(
                step.Event.Version.ToString(CultureInfo.InvariantCulture),
                $"{Site.Text("audit.step.version", step.Event.Version)} – {step.Event.Type}"
            )),
        ];

    public IReadOnlyList<StateRow> Rows => Then is { } then ? new StateRows(Site, InWords).Of(then.State, Other?.State) : [];

    public string? Previous => Then is { Version: > 1 } then ? AuditPaths.State(Name, then.Version - 1) : null;

    public string? Following => Then is { } then && then.Version < Replay.Last.Version ? AuditPaths.State(Name, then.Version + 1) : null;

    public Task<IActionResult> OnGet(CancellationToken cancellation) =>
        Show(async () =>
        {
            await Load(opened: null, cancellation);
            await Try(async () => Then = await Mediator.Send(Asked(), cancellation), FieldOf);
            if (Then is not null && !string.IsNullOrEmpty(With))
            {
                await Try(
                    async () => Other = await Mediator.Send(new GetComplaintThen(NumberOrId, With, null), cancellation),
                    _ => nameof(With)
                );
            }
        });

    /// <summary>A moment before a version; where nothing was asked for, as it stands.</summary>
    private GetComplaintThen Asked() =>
        !string.IsNullOrEmpty(Day)
            ? new GetComplaintThen(NumberOrId, null, Moment())
            : new GetComplaintThen(
                NumberOrId,
                string.IsNullOrEmpty(Version) ? Replay.Last.Version.ToString(CultureInfo.InvariantCulture) : Version,
                null
            );

    private string Moment()
    {
        var time = string.IsNullOrEmpty(Time) ? "23:59:59" : Time;
        return string.Create(CultureInfo.InvariantCulture, $"{Day}T{time}+{WorkingCalendar.Offset:hh':'mm}");
    }

    private static string FieldOf(string field) => field == nameof(GetComplaintThen.At) ? nameof(Day) : field;
}
