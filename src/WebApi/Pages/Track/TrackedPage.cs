using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.Infrastructure.Hosting;
using Ccs.WebApi.Site;
using Ccs.WebApi.Site.Forms;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Ccs.WebApi.Pages.Track;

/// <summary>
/// A page of the complaint that the visitor has opened. Without one, or when its hour is over, it leads to where complaints are opened;
/// what was typed is there again afterwards.
/// </summary>
public abstract class TrackedPage : SitePage
{
    public const string Cookie = "tracking";

    public TrackingView Complaint { get; private set; } = null!;

    /// <summary>What was typed before the hour was over is here again.</summary>
    public bool Restored { get; private set; }

    /// <summary>Whose form it is, sealed, for the hidden field.</summary>
    public string Author => Kept.Author(AuthorOf(ComplaintId));

    protected Guid ComplaintId { get; private set; }

    /// <summary>The act that the page is for, as in <c>can</c>; null: the page is there whatever is possible.</summary>
    protected virtual string? Act => null;

    protected KeptForm Kept => HttpContext.RequestServices.GetRequiredService<KeptForm>();

    /// <summary>As a <see cref="KeptForm"/> knows the complainant.</summary>
    public static string AuthorOf(Guid complaintId) => complaintId.ToString("N");

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var tokens = HttpContext.RequestServices.GetRequiredService<ITrackingTokens>();
        if (
            HostCookie.Read(HttpContext, Cookie) is not { } token
            || await tokens.Read(token, HttpContext.RequestAborted) is not { } session
            || !await Load(session.ComplaintId)
        )
        {
            HostCookie.Remove(HttpContext, Cookie);
            await Kept.Keep(HttpContext);
            context.Result = Go("/track?expired=true");
        }
        else if (Act is { } act && !Complaint.Can.Contains(act))
        {
            context.Result = Go("/track/complaint");
        }
        else
        {
            HttpContext.RequestServices.GetRequiredService<ScopedActor>().ProveComplainant(session.Session);
            await Restore();
            await next();
        }
    }

    /// <summary>Takes the act and leads back to the complaint, which says that it is done;
    /// or shows the page again with what was refused.</summary>
    /// <param name="command">The act.</param>
    /// <param name="done">The last part of the key of the text that says so.</param>
    /// <param name="cancellation">Ends the wait.</param>
    protected virtual async Task<IActionResult> Take(IComplainantCommand<Unit> command, string done, CancellationToken cancellation) =>
        await Try(() => Mediator.Send(command, cancellation), FieldOf) ? Go($"/track/complaint?done={done}") : Page();

    /// <summary>From the field of the command to that of the page.</summary>
    protected virtual string FieldOf(string field) => field;

    private async Task Restore()
    {
        if (HttpMethods.IsGet(Request.Method) && await Kept.Take(HttpContext, AuthorOf(ComplaintId)) is { } kept)
        {
            RestoredForm.Fill(this, kept);
            Restored = true;
        }
    }

    private async Task<bool> Load(Guid id)
    {
        try
        {
            ComplaintId = id;
            Complaint = await Mediator.Send(new TrackComplaint(id, Site.Language), HttpContext.RequestAborted);
            return true;
        }
        catch (NotFoundException)
        {
            return false;
        }
    }
}
