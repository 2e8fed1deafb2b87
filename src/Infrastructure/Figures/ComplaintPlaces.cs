namespace Ccs.Infrastructure.Figures;

/// <summary>Where complaints stand in the columns, for whoever adds to them.</summary>
internal sealed class ComplaintPlaces
{
    private readonly Dictionary<long, int> _places = [];

    /// <summary>The last entry of each.</summary>
    public List<int> Last { get; } = [];

    public int? Find(long filed) => _places.TryGetValue(filed, out var place) ? place : null;

    public void Add(long filed, int place, int entry)
    {
        _places.Add(filed, place);
        Last.Add(entry);
    }
}
