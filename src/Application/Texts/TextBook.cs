using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;

namespace Ccs.Application.Texts;

/// <summary>
/// One file of texts in the three languages, embedded as <c>Texts.{name}.{language}.resources</c>. The three are equals: none is the
/// fallback of another, and a test fails where one of them lacks a text.
/// </summary>
public sealed class TextBook(Assembly assembly, string name)
{
    private readonly Dictionary<Language, ResourceManager> _texts = Enum.GetValues<Language>()
        .ToDictionary(language => language, language => new ResourceManager($"Texts.{name}.{Kebab.Of(language)}", assembly));

    /// <summary>All of them, in an order that stays.</summary>
    public IReadOnlyList<string> Keys =>
        [
            .. _texts[Language.En]
                .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
                .Cast<DictionaryEntry>()
                .Select(text => (string)text.Key)
                .Order(StringComparer.Ordinal),
        ];

    public string? Find(string key, Language language) => _texts[language].GetString(key, CultureInfo.InvariantCulture);

    /// <exception cref="MissingManifestResourceException">There is no such text: a mistake in the program.</exception>
    public string Get(string key, Language language) =>
        Find(key, language) ?? throw new MissingManifestResourceException($"No text '{key}' in {name}.{Kebab.Of(language)}.");
}
