using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints.Events;

namespace Ccs.Infrastructure.Tests.Figures;

/// <summary>Random lives, and what changes in government while they are lived.</summary>
internal static class FigureLives
{
    private static readonly Names Anything = new("A", "A", "A");

    /// <summary>A holiday, a move and a succession while the lives are lived.</summary>
    public static async Task LiveThroughChanges(FigureBench bench, int first, int count)
    {
        var lives = Lives(first, count);
        await bench.Live(Until(lives, new DateOnly(2026, 4, 1)));
        await bench.Change(new HolidayKept(FigureBench.Noon(new(2026, 4, 1)), new DateOnly(2026, 4, 20), Anything));
        await bench.Change(new AgencyMoved(FigureBench.Noon(new(2026, 4, 1)), "municipalities", "centre", "health"));
        await bench.Live(From(lives, new DateOnly(2026, 4, 1)));
        await bench.Change(new AgencySucceeded(FigureBench.Noon(new(2027, 1, 1)), "health-duhok", "health-erbil"));
    }

    public static IReadOnlyDictionary<Guid, IReadOnlyList<IComplaintEvent>> Lives(int first, int count) =>
        Enumerable
            .Range(first, count)
            .Select(number => (Id: new Guid(number, 0, 0x7000, 0x86, 0, 0, 0, 0, 0, 0, 0), number))
            .ToDictionary(life => life.Id, life => Storage.Lives.Of(life.Id, life.number));

    /// <summary>Until a day, and from it on.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<Guid, IReadOnlyList<IComplaintEvent>>> Halves(
        IReadOnlyDictionary<Guid, IReadOnlyList<IComplaintEvent>> lives,
        DateOnly day
    ) => [Until(lives, day), From(lives, day)];

    /// <summary>From noon of a day until noon of another.</summary>
    public static IReadOnlyDictionary<Guid, IReadOnlyList<IComplaintEvent>> Between(
        IReadOnlyDictionary<Guid, IReadOnlyList<IComplaintEvent>> lives,
        DateOnly from,
        DateOnly to
    ) => Part(lives, e => e.At >= FigureBench.Noon(from) && e.At < FigureBench.Noon(to));

    private static Dictionary<Guid, IReadOnlyList<IComplaintEvent>> Until(
        IReadOnlyDictionary<Guid, IReadOnlyList<IComplaintEvent>> lives,
        DateOnly day
    ) => Part(lives, e => e.At < FigureBench.Noon(day));

    private static Dictionary<Guid, IReadOnlyList<IComplaintEvent>> From(
        IReadOnlyDictionary<Guid, IReadOnlyList<IComplaintEvent>> lives,
        DateOnly day
    ) => Part(lives, e => e.At >= FigureBench.Noon(day));

    private static Dictionary<Guid, IReadOnlyList<IComplaintEvent>> Part(
        IReadOnlyDictionary<Guid, IReadOnlyList<IComplaintEvent>> lives,
        Func<IComplaintEvent, bool> which
    ) =>
        lives
            .Select(life => KeyValuePair.Create(life.Key, (IReadOnlyList<IComplaintEvent>)[.. life.Value.Where(which)]))
            .Where(life => life.Value.Count > 0)
            .ToDictionary();
}
