namespace Ccs.Domain.Figures.Statistics;

/// <summary>
/// What can be concluded about whole numbers of which bounds are known, and what they add up to: the bounds of each are narrowed by those
/// of the others until nothing moves.
/// </summary>
public sealed class NarrowedBounds
{
    /// <summary>No upper bound.</summary>
    public const long Unbounded = 1L << 40;

    private const int MostRounds = 1_000;

    private readonly List<long> _low = [];
    private readonly List<long> _high = [];
    private readonly List<(int Number, int Times)[]> _sums = [];

    /// <returns>Its index.</returns>
    public int Add(long low, long high)
    {
        _low.Add(low);
        _high.Add(high);
        return _low.Count - 1;
    }

    /// <summary>So many times each of these, added up, is not above zero.</summary>
    public void NotAboveZero(IEnumerable<(int Number, int Times)> terms) => _sums.Add([.. terms]);

    /// <summary>So many times each of these, added up, is zero.</summary>
    public void Zero(IReadOnlyList<(int Number, int Times)> terms)
    {
        NotAboveZero(terms);
        NotAboveZero(terms.Select(term => (term.Number, -term.Times)));
    }

    public (long Low, long High) Of(int number) => (_low[number], _high[number]);

    /// <returns>Whether there can be such numbers.</returns>
    public bool Narrow()
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var moved = false;
            foreach (var sum in _sums)
            {
                moved |= Narrow(sum);
            }

            if (Enumerable.Range(0, _low.Count).Any(number => _low[number] > _high[number]))
            {
                return false;
            }

            if (!moved)
            {
                return true;
            }
        }

        return true;
    }

    private bool Narrow((int Number, int Times)[] sum)
    {
        var least = sum.Sum(Least);
        var moved = false;
        foreach (var term in sum)
        {
            var left = Least(term) - least;
            if (term.Times > 0)
            {
                var high = Math.Min(_high[term.Number], Floor(left, term.Times));
                moved |= high != _high[term.Number];
                _high[term.Number] = high;
            }
            else
            {
                var low = Math.Max(_low[term.Number], -Floor(left, -term.Times));
                moved |= low != _low[term.Number];
                _low[term.Number] = low;
            }
        }

        return moved;
    }

    private static long Floor(long value, int by)
    {
        var (whole, rest) = Math.DivRem(value, by);
        return rest < 0 ? whole - 1 : whole;
    }

    private long Least((int Number, int Times) term) => term.Times * (term.Times > 0 ? _low[term.Number] : _high[term.Number]);
}
