using System.Text.Json;

namespace Ccs.Browser.Tests.Figures;

/// <summary>A cell of a table of figures, read from the page.</summary>
/// <param name="Row">From the first of the body.</param>
/// <param name="Column">Beside the label, from the first.</param>
/// <param name="Value">Its number, drawn or not; null: none.</param>
/// <param name="Href">The way below it.</param>
public sealed record ChartCellRead(int Row, int Column, double? Value, string? Href)
{
    /// <summary>All cells of the first table of figures of a page.</summary>
    public static async Task<IReadOnlyList<ChartCellRead>> All(Screen screen)
    {
        // Records can't be made by Playwright itself.
        var cells = await screen.Page.EvaluateAsync<string>(
            """
            () => JSON.stringify([...document.querySelector('.heat, .chart-table').querySelectorAll('tbody tr')].flatMap((tr, row) =>
                [...tr.querySelectorAll('th, td')].map((cell, column) => ({
                    row, column: column - 1,
                    value: cell.querySelector('data') ? Number(cell.querySelector('data').value)
                        : /^[0-9]+$/.test(cell.textContent.trim()) ? Number(cell.textContent) : null,
                    href: cell.querySelector('a')?.getAttribute('href') ?? null
                }))))
            """
        );
        return JsonSerializer.Deserialize<ChartCellRead[]>(cells, JsonSerializerOptions.Web)!;
    }
}
