using System.Xml.Linq;

namespace Ccs.Architecture.Tests.Texts;

/// <summary>One file of texts as it lies on the disk, in its languages.</summary>
internal sealed record Book(string Folder, string Name)
{
    public static readonly string[] Languages = ["en", "ckb", "ar"];

    /// <summary>Of the application: errors, notices, words. Of the site: the pages.</summary>
    public static IReadOnlyList<Book> All { get; } =
    [
        .. Repository
            .TextFiles.Where(file =>
                file.Path.StartsWith("src/", StringComparison.Ordinal) && file.Path.EndsWith(".resx", StringComparison.Ordinal)
            )
            .Select(file => new Book(Path.GetDirectoryName(file.Path)!, file.Name.Split('.')[0]))
            .Distinct(),
    ];

    public static Book Of(string name) => All.Single(book => book.Name == name);

    public Dictionary<string, string> In(string language) =>
        XDocument
            .Parse(Repository.File($"{Folder}/{Name}.{language}.resx").Text)
            .Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);
}
