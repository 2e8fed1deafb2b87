using Xunit.Sdk;
using Xunit.v3;

namespace Ccs.WebApi.Tests.Support;

/// <summary>The long chains of tests begin, and the short ones fill what is left: a long one that begins late goes on alone.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        "staff",
        "citizens",
        OwnProgramsCollection.Name,
        FaultsCollection.Name,
        "ccs",
        PastsCollection.Name,
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [
            .. testCollections
                .OrderByDescending(collection => Long.Contains(collection.TestCollectionDisplayName))
                .ThenBy(collection => collection.TestCollectionDisplayName, StringComparer.Ordinal),
        ];
}
