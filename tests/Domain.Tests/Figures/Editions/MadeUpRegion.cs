using Ccs.Domain.Figures.Editions;
using CsCheck;

namespace Ccs.Domain.Tests.Figures.Editions;

/// <summary>Lives of complaints, month by month, of which every edition is counted as its day would have known them.</summary>
internal sealed class MadeUpRegion
{
    /// <summary>A year and a half, so that two editions with the tables of a year follow one another.</summary>
    public const int Months = 18;

    public static readonly EditionMonth First = new(2026, 1);

    /// <summary>The month of the edition that has the year's tables first.</summary>
    public static readonly EditionMonth WithYear = new(2027, 1);

    private const int YearMonths = 12;
    private readonly List<Round> _rounds = [];

    /// <summary>Months by their number; -1 for never. Rated is so many months after the answer.</summary>
    private sealed record Round
    {
        public int Filed { get; init; }

        public int Due { get; init; }

        public bool InTime { get; init; }

        public int Answered { get; init; }

        public int Rated { get; init; }

        public bool Satisfied { get; init; }

        public string Ministry { get; init; } = string.Empty;

        public string Place { get; init; } = string.Empty;

        public string What { get; init; } = string.Empty;
    }

    /// <summary>Small installations and larger ones; even rows and rows of which one has nearly all.</summary>
    public static Gen<MadeUpRegion> Any { get; } =
        Gen.Select(
                Gen.OneOf(Gen.Int[0, 3], Gen.Int[1, 15], Gen.Int[10, 90]),
                Gen.Int[1, 6],
                Gen.Int[1, 4],
                Gen.Int[1, 4],
                Gen.Double[0.3, 4]
            )
            .SelectMany(shape =>
                Gen.Select(
                        Gen.Double[0, 1],
                        Gen.Double[0, 1],
                        Gen.Double[0, 1],
                        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 1]),
                        Gen.Int[0, Months - 1]
                    )
                    .Array[shape.Item1 * Months]
                    .Select(lives =>
                    {
                        var region = new MadeUpRegion();
                        foreach (var (ministry, place, what, chances, month) in lives)
                        {
                            region.Live(
                                month,
                                $"m{Uneven(ministry, shape.Item2, shape.Item5)}",
                                $"g{Uneven(place, shape.Item3, shape.Item5)}",
                                $"c{Uneven(what, shape.Item4, shape.Item5)}",
                                [chances.Item1, chances.Item2, chances.Item3, chances.Item4, chances.Item5]
                            );
                        }

                        return region;
                    })
            );

    /// <summary>Editions from the first one that there can be.</summary>
    public IReadOnlyList<Edition> Editions(EditionMonth from, EditionMonth to)
    {
        List<Edition> editions = [];
        for (var month = from; !to.IsBefore(month); month = month.Plus(1))
        {
            var before = editions.Count == 0 ? null : editions[^1];
            editions.Add(EditionMaking.Make(before, Facts(before, month)));
        }

        return editions;
    }

    public EditionFacts Facts(Edition? before, EditionMonth edition)
    {
        var known = Index(edition);
        return new EditionFacts(
            edition,
            edition.Plus(1).First.AddDays(14),
            EditionCalendar.KnownOn(edition),
            1,
            [
                .. EditionMaking
                    .Counted(before, First, edition)
                    .Select(month => new EditionMonthFacts(month, Count(_ => true, Index(month), Index(month), known))),
            ],
            [.. EditionMaking.NewYears(before, First, edition).Select(year => OfYear(year, known))]
        );
    }

    /// <summary>What was so, of a year, as known by an edition.</summary>
    public EditionYearFacts OfYear(int year, int known)
    {
        var (from, to) = (Index(new EditionMonth(year, 1)), Index(new EditionMonth(year, YearMonths)));
        return new EditionYearFacts(year, Rows(round => round.Ministry), Rows(round => round.Place), Rows(round => round.What));

        IReadOnlyList<EditionRowFacts> Rows(Func<Round, string> key) =>
            [
                .. _rounds
                    .Select(key)
                    .Distinct()
                    .Select(name => new EditionRowFacts(name, null, Count(round => key(round) == name, from, to, known)))
                    .Where(row => row.Counts != EditionCounts.None),
            ];
    }

    public EditionCounts OfMonth(EditionMonth month, EditionMonth edition) => Count(_ => true, Index(month), Index(month), Index(edition));

    public static int Index(EditionMonth month) => ((month.Year - First.Year) * YearMonths) + month.Month - First.Month;

    private void Live(int month, string ministry, string place, string what, double[] chances)
    {
        var filed = month;
        for (var round = 0; round < 3; round++)
        {
            var chance = chances[round] * 10 % 1;
            var due = chance < 0.9 ? month + (chances[0] < 0.6 ? 0 : 1) : -1;
            var answered = chance < 0.8 ? month + (chances[1] < 0.5 ? 0 : 1) : -1;
            var rated = chances[2] < 0.5 ? (int)(chances[3] * 4) : -1;
            _rounds.Add(
                new Round
                {
                    Filed = filed,
                    Due = due,
                    InTime = due >= 0 && answered >= 0 && answered <= due,
                    Answered = answered,
                    Rated = rated,
                    Satisfied = chances[4] < 0.6,
                    Ministry = ministry,
                    Place = place,
                    What = what,
                }
            );
            (filed, month) = (-1, month + 1);
            if (answered < 0 || chances[4] > 0.3)
            {
                return;
            }
        }
    }

    private EditionCounts Count(Func<Round, bool> which, int from, int to, int known)
    {
        var rounds = _rounds.Where(which).ToList();
        var answered = rounds.Where(round => round.Answered >= from && round.Answered <= to).ToList();
        var rated = answered.Where(round => round.Rated >= 0 && round.Answered + round.Rated <= known).ToList();
        return new EditionCounts
        {
            Filed = rounds.Count(round => round.Filed >= from && round.Filed <= to),
            InTime = rounds.Count(round => round.InTime && round.Due >= from && round.Due <= to),
            Late = rounds.Count(round => !round.InTime && round.Due >= from && round.Due <= to),
            Satisfied = rated.Count(round => round.Satisfied),
            Dissatisfied = rated.Count(round => !round.Satisfied),
            Unrated = answered.Count - rated.Count,
        };
    }

    private static int Uneven(double chance, int count, double power) => (int)(Math.Pow(chance, power) * count);
}
