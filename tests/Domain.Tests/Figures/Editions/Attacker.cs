using Ccs.Domain.Figures.Editions;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Tests.Figures.Editions;

/// <summary>
/// Somebody with every edition, a computer, and all that is known of how figures are made: bounds of each number, narrowed by sums until
/// nothing moves. Written apart from what makes the editions.
/// </summary>
internal sealed class Attacker
{
    private const long Far = 1_000_000_000;
    private readonly Dictionary<string, (long Low, long High)> _bounds = new(StringComparer.Ordinal);
    private readonly List<(string[] Parts, string[] Wholes, int Times, bool Exactly)> _sums = [];
    private readonly HashSet<string> _bands = new(StringComparer.Ordinal);

    /// <summary>The names of all bands, and how many values each may still have.</summary>
    public IReadOnlyDictionary<string, long> Left =>
        _bands.ToDictionary(band => band, band => _bounds[band].High - _bounds[band].Low + 1, StringComparer.Ordinal);

    public (long Low, long High) this[string name] => _bounds[name];

    public IEnumerable<string> Names => _bounds.Keys;

    public static Attacker On(params Edition[] editions)
    {
        var attacker = new Attacker();
        foreach (var edition in editions)
        {
            attacker.Read(edition);
        }

        var last = editions[^1];
        var months = last.Months.Select(row => row.Month).ToArray();
        for (var end = 1; end <= months.Length; end++)
        {
            var until = months[..end];
            attacker._sums.Add((attacker.Of(until, "InTime", "Late"), attacker.Of(until, "Filed"), 3, false));
            attacker._sums.Add((attacker.Of(until, "Satisfied", "Dissatisfied", "Unrated"), attacker.Of(until, "Filed"), 3, false));
        }

        foreach (var year in last.Years)
        {
            attacker.Compare(year, [.. months.Where(month => month.StartsWith($"{year.Year}-", StringComparison.Ordinal))]);
        }

        return attacker;
    }

    /// <summary>Knows one sum exactly, as if it had been published.</summary>
    public Attacker Knowing(string name, IEnumerable<string> parts, long total)
    {
        _bounds[name] = (total, total);
        _sums.Add(([.. parts], [name], 1, true));
        return this;
    }

    public IEnumerable<string> Rows(string table, string column) =>
        _bounds.Keys.Where(name =>
            name.StartsWith($"{table}/", StringComparison.Ordinal) && name.EndsWith($"/{column}", StringComparison.Ordinal)
        );

    /// <returns>Whether there can be such numbers at all.</returns>
    public bool Attack()
    {
        var moved = true;
        while (moved && _bounds.Values.All(bounds => bounds.Low <= bounds.High))
        {
            moved = _sums.Aggregate(false, (any, sum) => Narrow(sum.Parts, sum.Wholes, sum.Times, sum.Exactly) || any);
        }

        return !moved;
    }

    private void Read(Edition edition)
    {
        foreach (var row in edition.Months)
        {
            Read($"month/{row.Month}", row.Figures);
        }

        foreach (var year in edition.Years)
        {
            foreach (var (table, rows) in Tables(year))
            {
                foreach (var row in rows)
                {
                    Read($"{table}/{row.Key}", row.Figures);
                }
            }
        }
    }

    private void Read(string row, EditionCells cells)
    {
        foreach (var property in typeof(EditionCells).GetProperties().Where(property => property.PropertyType == typeof(PublishedCell?)))
        {
            if (property.GetValue(cells) is not PublishedCell cell)
            {
                continue;
            }

            var name = $"{row}/{property.Name}";
            (long Low, long High) told =
                cell.IsBand ? (1, 7)
                : cell.Value == 0 ? (0, 0)
                : (cell.Value - 2, cell.Value + 2);
            if (_bounds.TryGetValue(name, out var before) && before != told)
            {
                _bands.Contains(name).ShouldBeFalse("a band was told anew");
                cell.IsBand.ShouldBeFalse("what was rounded became a band");
            }

            _bounds[name] = told;
            if (cell.IsBand)
            {
                _bands.Add(name);
            }
        }
    }

    private void Compare(EditionYear year, string[] months)
    {
        foreach (var (table, _) in Tables(year))
        {
            _sums.Add((Of(months, "Filed"), [.. Rows(table, "Filed")], 1, true));
            foreach (var (other, _) in Tables(year))
            {
                _sums.Add(([.. Rows(other, "Filed")], [.. Rows(table, "Filed")], 1, true));
            }
        }

        if (year.Ministries is null)
        {
            return;
        }

        var ministries = $"{year.Year}-ministries";
        _sums.Add((Of(months, "InTime"), [.. Rows(ministries, "InTime")], 1, true));
        _sums.Add((Of(months, "Late"), [.. Rows(ministries, "Late")], 1, true));
        _sums.Add((Of(months, "Satisfied"), [.. Rows(ministries, "Satisfied")], 1, false));
        _sums.Add((Of(months, "Dissatisfied"), [.. Rows(ministries, "Dissatisfied")], 1, false));
        _sums.Add(([.. Rows(ministries, "Unrated")], Of(months, "Unrated"), 1, false));
        string[] all = ["Satisfied", "Dissatisfied", "Unrated"];
        _sums.Add((Of(months, all), [.. all.SelectMany(column => Rows(ministries, column))], 1, true));
    }

    private static IEnumerable<(string Table, IReadOnlyList<EditionRow> Rows)> Tables(EditionYear year)
    {
        var tables = new[] { ("ministries", year.Ministries), ("governorates", year.Governorates), ("categories", year.Categories) };
        return tables.Where(table => table.Item2 is not null).Select(table => ($"{year.Year}-{table.Item1}", table.Item2!));
    }

    /// <summary>Numbers of months; of one that is not told anything may be true.</summary>
    private string[] Of(string[] months, params string[] columns)
    {
        string[] names = [.. months.SelectMany(month => columns.Select(column => $"month/{month}/{column}"))];
        foreach (var name in names)
        {
            _bounds.TryAdd(name, (0, Far));
        }

        return names;
    }

    private bool Narrow(string[] parts, string[] wholes, int times, bool exactly)
    {
        var moved = AtMost(parts, wholes, times);
        return exactly ? AtMost(wholes, parts, 1) || moved : moved;
    }

    /// <summary>The sum of the parts is at most so many times that of the wholes.</summary>
    private bool AtMost(string[] parts, string[] wholes, int times)
    {
        var moved = false;
        var (least, most) = (parts.Sum(name => _bounds[name].Low), times * wholes.Sum(name => _bounds[name].High));
        foreach (var name in parts)
        {
            var (low, high) = _bounds[name];
            var top = most - (least - low);
            if (top < high)
            {
                (_bounds[name], moved) = ((low, top), true);
            }
        }

        foreach (var name in wholes)
        {
            var (low, high) = _bounds[name];
            var rest = least - (most - (times * high));
            var bottom = (long)Math.Ceiling((double)rest / times);
            if (bottom > low)
            {
                (_bounds[name], moved) = ((bottom, high), true);
            }
        }

        return moved;
    }
}
