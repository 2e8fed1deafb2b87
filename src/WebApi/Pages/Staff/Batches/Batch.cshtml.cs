using Ccs.Application.Batches;
using Ccs.Application.Cases;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Batches;

/// <summary>The cases of a batch, what can be done to all of them, and how far that has come.</summary>
public sealed class BatchModel : BatchPage
{
    /// <summary>Those that go out.</summary>
    [BindProperty]
    public IList<Guid> Marked { get; set; } = [];

    /// <summary>The number of one that comes in.</summary>
    [BindProperty]
    public string? Number { get; set; }

    public async Task<IActionResult> OnGet(CancellationToken cancellation) => await Load(cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostRemove(CancellationToken cancellation) =>
        Change(_ => Task.FromResult<IReadOnlyList<Guid>>([]), cancellation);

    public Task<IActionResult> OnPostAdd(CancellationToken cancellation) =>
        Change(async within => [await Mediator.Send(new FindCase(Number ?? string.Empty), within)], cancellation);

    protected override string? Label(string field) => field == nameof(Number) ? Site["batch.number.label"] : null;

    private async Task<IActionResult> Change(Func<CancellationToken, Task<IReadOnlyList<Guid>>> add, CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        var done = await Try(
            async () => await Mediator.Send(new ChangeBatchMembers(Id, await add(cancellation), [.. Marked]), cancellation),
            _ => nameof(Number)
        );
        return done ? Go(BatchPath) : Page();
    }
}
