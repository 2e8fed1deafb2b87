using System.Globalization;

namespace Ccs.Infrastructure.Proof;

/// <summary>What was found, the first of it one by one.</summary>
/// <param name="most">That are told.</param>
internal sealed class LogFindings(int most)
{
    private readonly List<LogFinding> _told = [];
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public string Kinds => string.Join(", ", _counts.Keys);

    /// <summary>With one more for each kind of which not all are told.</summary>
    public IReadOnlyList<LogFinding> All =>
        [
            .. _told,
            .. _counts
                .Select(kind => (kind.Key, More: kind.Value - _told.Count(told => told.Kind == kind.Key)))
                .Where(kind => kind.More > 0)
                .Select(kind => new LogFinding(kind.Key, string.Create(CultureInfo.InvariantCulture, $"and {kind.More} more"))),
        ];

    public void Add(string kind, FormattableString what)
    {
        _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
        if (_told.Count < most)
        {
            _told.Add(new LogFinding(kind, what.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
