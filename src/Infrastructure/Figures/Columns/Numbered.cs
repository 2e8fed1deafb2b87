namespace Ccs.Infrastructure.Figures.Columns;

/// <summary>A small number for each of a few values that come again and again. One writes, any read what was written before.</summary>
internal sealed class Numbered<T>
    where T : struct
{
    private const int FirstRoom = 256;

    private readonly Dictionary<T, int> _numbers = [];
    private volatile T[] _all = new T[FirstRoom];

    /// <summary>By their numbers, and room behind them.</summary>
    public T[] All => _all;

    public int Of(T value)
    {
        if (_numbers.TryGetValue(value, out var known))
        {
            return known;
        }

        var (number, all) = (_numbers.Count, _all);
        if (number == all.Length)
        {
            Array.Resize(ref all, 2 * number);
        }

        all[number] = value;
        _all = all;
        _numbers.Add(value, number);
        return number;
    }
}
