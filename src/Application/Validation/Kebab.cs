using System.Text.Json;

namespace Ccs.Application.Validation;

/// <summary>Enumerations as they stand on the wire: <c>partly-upheld</c>.</summary>
public static class Kebab
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Words<T>.Known.Keys.ToList();

    public static bool TryParse<T>(string? text, out T value)
        where T : struct, Enum
    {
        value = default;
        return text is not null && Words<T>.Known.TryGetValue(text, out value);
    }

    /// <summary>For input that a validator has passed.</summary>
    public static T Parse<T>(string text)
        where T : struct, Enum => Words<T>.Known[text];

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<string, T> Known = Enum.GetValues<T>().ToDictionary(Of, value => value, StringComparer.Ordinal);
    }
}
