using Ccs.Application.Figures;
using Ccs.Domain.Figures.Counting;

namespace Ccs.Application.Tests.Figures;

/// <summary>Figures whose counts by day are made up: of each agency, service, category and governorate that a test names.</summary>
/// <param name="rows">Of a window: the finest rows with their counts.</param>
/// <param name="directory">That of the specs where none is given.</param>
internal sealed class MadeUpWeeks(
    Func<FigureWindow, IEnumerable<(FigureGroup Row, FigureCounts Counts)>> rows,
    GovernmentDirectory? directory = null
) : IFigures
{
    public static readonly DateOnly Today = new(2026, 11, 29);

    public static FigureKnown Now { get; } = new(Today, 1, IsFinal: false, Definition: 1, Office.Directory);

    public static FigureGroup Row(string agency, string service = "power", string category = "delay", string governorate = "erbil") =>
        new()
        {
            Agency = agency,
            Service = service,
            Category = category,
            Governorate = governorate,
        };

    public static FigureCounts Filed(long count) => new() { Filed = count, Complaints = count };

    public Task Ready(CancellationToken cancellation) => Task.CompletedTask;

    public Task<FigureKnown> Known(DateOnly? day, CancellationToken cancellation) =>
        Task.FromResult(directory is null ? Now : new FigureKnown(Now.Day, Now.Mark, Now.IsFinal, Now.Definition, directory));

    public Task<IReadOnlyList<IReadOnlyDictionary<FigureGroup, FigureCounts>>> Series(
        FigureQuestion question,
        IReadOnlyList<FigureWindow> windows,
        FigureKnown known,
        CaseScope? seen,
        CancellationToken cancellation
    ) =>
        Task.FromResult<IReadOnlyList<IReadOnlyDictionary<FigureGroup, FigureCounts>>>([.. windows.Select(window => Of(question, window))]);

    public Task<IReadOnlyDictionary<FigureGroup, FigureCounts>> Count(
        FigureQuestion question,
        FigureKnown known,
        CaseScope? seen,
        CancellationToken cancellation
    ) => Task.FromResult<IReadOnlyDictionary<FigureGroup, FigureCounts>>(Of(question, new FigureWindow(question.From, question.To)));

    public Task<FigureCases> Cases(
        FigureQuestion question,
        FigureNumber below,
        FigureKnown known,
        CaseScope seen,
        FigurePage page,
        CancellationToken cancellation
    ) => Task.FromResult(new FigureCases([Guid.Empty], null, 1));

    public Task<IReadOnlyDictionary<FigureGroup, FigureTimes>> Times(
        FigureQuestion question,
        FigureKnown known,
        CaseScope? seen,
        CancellationToken cancellation
    ) => throw new NotSupportedException();

    public Task<IReadOnlyList<FigureFlowRow>> Flow(
        FigureQuestion question,
        FigureKnown known,
        CaseScope? seen,
        CancellationToken cancellation
    ) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<FigureGroup, FigureAgeing>> Ageing(
        FigureQuestion question,
        FigureKnown known,
        CaseScope? seen,
        CancellationToken cancellation
    ) => throw new NotSupportedException();

    private Dictionary<FigureGroup, FigureCounts> Of(FigureQuestion question, FigureWindow window) =>
        rows(window)
            .GroupBy(row => Rolled(row.Row, question), row => row.Counts)
            .ToDictionary(group => group.Key, group => group.Aggregate(new FigureCounts(), (sum, one) => sum.Plus(one)));

    private static FigureGroup Rolled(FigureGroup row, FigureQuestion question) =>
        new()
        {
            Agency = question.By.Contains(FigureDimension.Agency) ? row.Agency : null,
            Service = question.By.Contains(FigureDimension.Service) ? row.Service : null,
            Category = question.By.Contains(FigureDimension.Category) ? row.Category : null,
            Governorate = question.By.Contains(FigureDimension.Governorate) ? row.Governorate : null,
        };
}
