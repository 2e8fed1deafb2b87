using System.Globalization;

namespace Ccs.WebApi.Pages.Staff;

/// <summary>A case that was marked in the queue, at the version that stood there.</summary>
public sealed record MarkedCase(Guid Id, long Version)
{
    /// <summary>A page of the queue has no more.</summary>
    public const int Most = 50;

    /// <summary>Those that can be read; each once.</summary>
    public static IReadOnlyList<MarkedCase> Read(IEnumerable<string> marked) =>
        [.. marked.Select(Read).OfType<MarkedCase>().DistinctBy(one => one.Id).Take(Most)];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id}:{Version}");

    private static MarkedCase? Read(string text) =>
        text.Split(':') is [var id, var version]
        && Guid.TryParse(id, out var complaint)
        && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? new MarkedCase(complaint, seen)
            : null;
}

/// <summary>How each of several decisions ended, for the page after them.</summary>
public static class BulkOutcome
{
    public const string Done = "done";
    public const string Changed = "changed";
    public const string Gone = "gone";

    public static string Write(IReadOnlyDictionary<Guid, string> outcomes) =>
        string.Join(' ', outcomes.Select(outcome => $"{outcome.Key:N}={outcome.Value}"));

    public static IReadOnlyDictionary<Guid, string> Read(string? text) =>
        (text ?? string.Empty)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('='))
            .ToDictionary(pair => Guid.ParseExact(pair[0], "N"), pair => pair[1]);
}
