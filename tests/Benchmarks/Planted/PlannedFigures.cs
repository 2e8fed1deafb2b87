using Ccs.Application.Cases;
using Ccs.Application.Figures;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Facts;
using Ccs.Domain.Time;
using Ccs.Infrastructure.Figures;
using Ccs.Infrastructure.Figures.Columns;

namespace Ccs.Benchmarks.Planted;

/// <summary>
/// The figures of events, by the program's own facts, entries and columns; only PostgreSQL is left out. As known on a day by the numbers of
/// events, as in the program.
/// </summary>
internal sealed class PlannedFigures : IFigures
{
    private readonly FigureColumns _columns;
    private readonly FigureKeys _keys = new(new Dictionary<string, short>(StringComparer.Ordinal));
    private readonly GovernmentDirectory _directory;
    private readonly SortedList<DateOnly, long> _firsts = [];
    private readonly long _events;

    /// <param name="directory">As it stands, all the time.</param>
    /// <param name="lives">The events of each complaint.</param>
    public PlannedFigures(IReadOnlyList<IDirectoryEvent> directory, IEnumerable<(Guid Id, IReadOnlyList<IComplaintEvent> Events)> lives)
    {
        _directory = directory.Aggregate(GovernmentDirectory.Empty, GovernmentDirectory.Evolve);
        var fold = new FigureFold(
            new Dictionary<Guid, ComplaintFigures>(),
            new DirectoryHistory(directory.Count, [.. directory.Select(e => (0L, e))])
        );
        foreach (var (id, e) in lives.SelectMany(life => life.Events.Select(e => (life.Id, Event: e))).OrderBy(one => one.Event.At))
        {
            fold.Add(id, e, ++_events);
            _firsts.TryAdd(WorkingCalendar.DayOf(e.At), _events);
        }

        var (past, groups) = (new PastEntries(1 << 16, 1 << 14, hasDays: false), new Numbered<EntryGroup>());
        foreach (var entry in fold.Charges.Begun.OrderBy(entry => entry.Filed))
        {
            var row = new EntryRow(
                entry.Filed,
                entry.Since,
                entry.Until,
                entry.Of.Day.DayNumber,
                new EntryGroup(
                    _keys.OrNew(entry.Of.AgencyId),
                    _keys.OrNew(entry.Of.Facets.ServiceId),
                    _keys.OrNew(entry.Of.Facets.CategoryId),
                    _keys.OrNew(entry.Of.Facets.ChosenCategoryId),
                    _keys.OrNew(entry.Of.Facets.Governorate),
                    FigureFacet.Pack(entry.Of.Facets)
                ),
                ChargeSource.Pack(entry.Of.N, entry.Of.X)
            );
            past.Add(row, groups.Of(row.Group));
        }

        _columns = FigureColumns.Of(past, groups, hasDays: false, _events);
    }

    public Task Ready(CancellationToken cancellation) => Task.CompletedTask;

    public Task<FigureKnown> Known(DateOnly? day, CancellationToken cancellation) => Task.FromResult(Known(day!.Value));

    public FigureKnown Known(DateOnly day)
    {
        var later = _firsts.FirstOrDefault(first => first.Key > day);
        return new FigureKnown(day, later.Value == 0 ? _events : later.Value - 1, true, 1, _directory);
    }

    public IReadOnlyDictionary<FigureGroup, FigureCounts> Count(FigureQuestion question, FigureKnown known) =>
        Series(question, [new FigureWindow(question.From, question.To)], known)[0];

    public Task<IReadOnlyDictionary<FigureGroup, FigureCounts>> Count(
        FigureQuestion question,
        FigureKnown known,
        CaseScope? seen,
        CancellationToken cancellation
    ) => Task.FromResult(Count(question, known));

    public Task<IReadOnlyList<IReadOnlyDictionary<FigureGroup, FigureCounts>>> Series(
        FigureQuestion question,
        IReadOnlyList<FigureWindow> windows,
        FigureKnown known,
        CaseScope? seen,
        CancellationToken cancellation
    ) => Task.FromResult<IReadOnlyList<IReadOnlyDictionary<FigureGroup, FigureCounts>>>(Series(question, windows, known));

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

    public Task<FigureCases> Cases(
        FigureQuestion question,
        FigureNumber below,
        FigureKnown known,
        CaseScope seen,
        FigurePage page,
        CancellationToken cancellation
    ) => throw new NotSupportedException();

    private List<Dictionary<FigureGroup, FigureCounts>> Series(
        FigureQuestion question,
        IReadOnlyList<FigureWindow> windows,
        FigureKnown known
    )
    {
        var found = windows.Select(_ => new Dictionary<FigureGroup, FigureCounts>()).ToList();
        foreach (var layer in Layers.Of(windows))
        {
            var count = new ColumnCount([.. layer.Select(at => windows[at])], question, known, _columns, _keys);
            count.Walk(null);
            foreach (var (window, group, counts) in count.Found())
            {
                found[layer[window]].Add(group, counts);
            }
        }

        return found;
    }
}
