using Ccs.Domain.Agencies;

namespace Ccs.WebApi.Commands.Demo.Planning;

/// <summary>
/// How often what is complained of, when nothing is planted: agency, category and governorate are drawn one by one, each by a weight of
/// its own, so that a cell is expected to have the product of its three shares and nothing more.
/// </summary>
internal sealed class DemoWeights
{
    private static readonly Dictionary<string, double> OfAgencies = new(StringComparer.Ordinal)
    {
        ["electricity"] = 9,
        ["municipalities"] = 4,
        ["health"] = 4,
        ["interior"] = 3,
        ["education"] = 3,
        ["labour"] = 2,
        ["justice"] = 2,
    };

    // Delay is what people complain of most.
    private static readonly Dictionary<string, double> OfCategories = new(StringComparer.Ordinal)
    {
        ["delay"] = 5,
        ["quality"] = 2,
        ["fees"] = 2,
    };

    private static readonly Dictionary<string, double> OfGovernorates = new(StringComparer.Ordinal)
    {
        ["erbil"] = 12,
        ["sulaymaniyah"] = 10,
        ["duhok"] = 8,
        ["halabja"] = 3,
        ["kirkuk"] = 2,
        ["nineveh"] = 2,
    };

    private DemoWeights(Weighed agencies, Weighed categories, Weighed governorates) =>
        (Agencies, Categories, Governorates) = (agencies, categories, governorates);

    /// <summary>All but the council, which has those that it leads.</summary>
    public Weighed Agencies { get; }

    /// <summary>With those below them: a category's weight is shared by itself and them.</summary>
    public Weighed Categories { get; }

    public Weighed Governorates { get; }

    /// <param name="directory">What there is.</param>
    /// <param name="tops">The categories that there are made-up texts for.</param>
    public static DemoWeights Of(GovernmentDirectory directory, IReadOnlyCollection<string> tops) =>
        new(
            Weigh(directory.Agencies.Values.Where(a => !a.Retired && a.ParentId is not null).Select(a => (a.Id, Weight(OfAgencies, a.Id)))),
            Weigh(tops.SelectMany(top => Shared(directory, top))),
            Weigh(directory.Governorates.Keys.Select(id => (id, Weight(OfGovernorates, id))))
        );

    public DemoCell Draw(DemoRandom random) => new(Agencies.Draw(random), Categories.Draw(random), Governorates.Draw(random));

    private static IEnumerable<(string Id, double Weight)> Shared(GovernmentDirectory directory, string top)
    {
        string[] all = [top, .. directory.Categories.Values.Where(c => c.ParentId == top && !c.Retired).Select(c => c.Id)];
        return all.Select(id => (id, Weight(OfCategories, top) / all.Length));
    }

    private static double Weight(Dictionary<string, double> weights, string id) => weights.GetValueOrDefault(id, 1);

    private static Weighed Weigh(IEnumerable<(string Id, double Weight)> items) =>
        new([.. items.OrderBy(item => item.Id, StringComparer.Ordinal)]);
}

/// <summary>Things with weights, in a fixed order.</summary>
internal sealed class Weighed
{
    private readonly string[] _items;
    private readonly double[] _upTo;

    public Weighed(IReadOnlyList<(string Id, double Weight)> items)
    {
        _items = [.. items.Select(item => item.Id)];
        _upTo = new double[items.Count];
        var sum = 0.0;
        for (var i = 0; i < items.Count; i++)
        {
            _upTo[i] = sum += items[i].Weight;
        }
    }

    public IReadOnlyList<string> Items => _items;

    /// <summary>What of all is expected to be this one.</summary>
    public double ShareOf(string id) =>
        Array.IndexOf(_items, id) is var at and >= 0 ? (_upTo[at] - (at == 0 ? 0 : _upTo[at - 1])) / _upTo[^1] : 0;

    public string Draw(DemoRandom random)
    {
        var at = Array.BinarySearch(_upTo, random.Share() * _upTo[^1]);
        return _items[at < 0 ? ~at : at + 1];
    }
}
