using Ccs.Domain.Agencies;

namespace Ccs.Domain.Figures.Counting;

/// <summary>
/// How agencies and categories roll up, as the directory had them on the date that is asked about. Facts keep who acted; from a succession
/// on the successor's figures have them.
/// </summary>
public sealed class FigureTree
{
    private readonly Dictionary<string, string?> _parents;
    private readonly Dictionary<string, string> _successors;
    private readonly Dictionary<string, string?> _categories;

    private FigureTree(
        string centre,
        Dictionary<string, string?> parents,
        Dictionary<string, string> successors,
        Dictionary<string, string?> categories
    )
    {
        (Centre, _parents, _successors, _categories) = (centre, parents, successors, categories);
    }

    /// <summary>To whom everything is charged that lay with no agency.</summary>
    public string Centre { get; }

    public static FigureTree Of(GovernmentDirectory directory) =>
        new(
            directory.Centre.Id,
            directory.Agencies.Values.ToDictionary(agency => agency.Id, agency => agency.ParentId),
            directory
                .Agencies.Values.Where(agency => agency.SuccessorId is not null)
                .ToDictionary(agency => agency.Id, agency => agency.SuccessorId!),
            directory.Categories.Values.ToDictionary(category => category.Id, category => category.ParentId)
        );

    /// <summary>Under which agency its figures stand now.</summary>
    public string Stands(string? agencyId)
    {
        var at = agencyId ?? Centre;
        HashSet<string> been = [at];
        while (_successors.TryGetValue(at, out var successor) && been.Add(successor))
        {
            at = successor;
        }

        return at;
    }

    /// <summary>Whether a question about <paramref name="top"/> is about this agency too: it, what is below it, and what it took over. One
    /// that is gone still answers for itself.</summary>
    public bool IsWithin(string? agencyId, string top) => agencyId == top || Line(Stands(agencyId), _parents).Contains(top);

    /// <summary>The row below the number of <paramref name="top"/> in which it stands: that itself, or the agency right below.</summary>
    public string RowBelow(string? agencyId, string top)
    {
        string[] line = [.. Line(Stands(agencyId), _parents)];
        var at = Array.IndexOf(line, top);
        return at > 0 ? line[at - 1] : line[0];
    }

    /// <summary>It and those above it, the nearest first.</summary>
    public IEnumerable<string> LineOfCategory(string categoryId) => Line(categoryId, _categories);

    public bool IsWithinCategory(string categoryId, string top) => Line(categoryId, _categories).Contains(top);

    /// <summary>From itself upwards.</summary>
    private static IEnumerable<string> Line(string id, Dictionary<string, string?> parents)
    {
        HashSet<string> been = [];
        for (var at = id; at is not null && been.Add(at); at = parents.GetValueOrDefault(at))
        {
            yield return at;
        }
    }
}
