using Ccs.Application.Batches;
using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Batches;

/// <summary>Makes a batch: of rows that were marked in the queue, or of a case and those like it.</summary>
public sealed class NewModel(ISecrets secrets) : StaffPage
{
    /// <summary>As many as one look at it takes in.</summary>
    private const int MostAlike = 200;

    /// <summary>From the queue, each <c>{id}:{version}</c>; from this page the ids alone.</summary>
    [BindProperty(SupportsGet = true)]
    public IList<string> Marked { get; set; } = [];

    /// <summary>A case whose like are looked for.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Like { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Key { get; set; }

    public IReadOnlyList<CaseListItem> Cases { get; private set; } = [];

    public IReadOnlySet<Guid> Chosen { get; private set; } = new HashSet<Guid>();

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        if (!HasCases)
        {
            throw new NotYoursToDoException();
        }

        Key = secrets.NewId().ToString("N");
        var ids = Ids();
        if (Like is { } like)
        {
            try
            {
                var alike = await Mediator.Send(new ListSimilarCases(like, Site.Language) { Take = MostAlike }, cancellation);
                ids = [like, .. alike.Select(other => other.ComplaintId)];
            }
            catch (NotFoundException)
            {
                return NotFound();
            }
        }

        await Load(ids, cancellation);
        Chosen = Cases
            .Where(item => Like is null || item.Status is ComplaintStatus.Verified or ComplaintStatus.Assigned)
            .Select(item => item.ComplaintId)
            .ToHashSet();
        return Cases.Count == 0 ? Go("/staff") : Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        var ids = Ids();
        var made = Guid.Empty;
        if (await Try(async () => made = await Mediator.Send(new MakeBatch(Title, ids) { IdempotencyKey = Key }, cancellation), FieldOf))
        {
            return Go($"/staff/batches/{made}");
        }

        Chosen = ids.ToHashSet();
        await Load(ids, cancellation);
        return Page();
    }

    protected override string? Label(string field) => field == nameof(Title) ? Site["batch.title.label"] : null;

    private static string FieldOf(string field) => field is nameof(MakeBatch.Title) ? nameof(Title) : string.Empty;

    private List<Guid> Ids() =>
        [
            .. Marked
                .Select(text => Guid.TryParse(text.Split(':')[0], out var id) ? id : Guid.Empty)
                .Where(id => id != Guid.Empty)
                .Distinct(),
        ];

    private async Task Load(List<Guid> ids, CancellationToken cancellation) =>
        Cases =
            ids.Count == 0
                ? []
                : (
                    await Mediator.Send(
                        new ListCases
                        {
                            Ids = [.. ids.Take(MostAlike)],
                            Take = MostAlike,
                            Sort = "filed",
                            Language = Site.Language,
                        },
                        cancellation
                    )
                ).Items;
}
