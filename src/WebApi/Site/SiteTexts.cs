using System.Collections.Concurrent;
using System.Globalization;
using Ccs.Application.Texts;
using Ccs.Domain.Complaints;

namespace Ccs.WebApi.Site;

/// <summary>
/// The texts of the pages. A key begins with its file: <c>filing.subject.label</c> is <c>subject.label</c> in <c>Texts/Filing.*.resx</c>.
/// </summary>
public static class SiteTexts
{
    private static readonly ConcurrentDictionary<string, TextBook> Books = new(StringComparer.Ordinal);

    /// <summary>Whole numbers come out in the digits of the language, days as they are written there; text stays as it is.</summary>
    public static string Text(string key, Language language, params object?[] arguments)
    {
        var (book, name) = Split(key);
        return Fill(book.Get(name, language), language, arguments);
    }

    /// <summary>Null where there is no such text: for parts that only some fields have, such as hints.</summary>
    public static string? Find(string key, Language language)
    {
        var (book, name) = Split(key);
        return book.Find(name, language);
    }

    /// <summary>
    /// The form of a text that goes with a number: <c>{key}.zero</c> where there is one, <c>.one</c>, <c>.two</c>, <c>.few</c>,
    /// <c>.many</c>, else <c>.other</c>.
    /// </summary>
    /// <param name="key">Without the form.</param>
    /// <param name="count">Becomes <c>{0}</c>.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="arguments"><c>{1}</c> and so on.</param>
    public static string Counted(string key, long count, Language language, params object?[] arguments)
    {
        var (book, name) = Split(key);
        var text =
            (count == 0 ? book.Find($"{name}.zero", language) : null)
            ?? book.Find($"{name}.{PluralForm.Of(count, language)}", language)
            ?? book.Get($"{name}.other", language);
        return Fill(text, language, [count, .. arguments]);
    }

    private static string Fill(string text, Language language, object?[] arguments) =>
        arguments.Length == 0
            ? text
            : string.Format(CultureInfo.InvariantCulture, text, [.. arguments.Select(argument => Shown(argument, language))]);

    private static object? Shown(object? argument, Language language) =>
        argument switch
        {
            int number => Wording.Number(number, language),
            long number => Wording.InDigitsOf(language, number.ToString(CultureInfo.InvariantCulture)),
            DateOnly day => Wording.Date(day, language),
            _ => argument,
        };

    private static (TextBook Book, string Name) Split(string key)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        var file = string.Concat(char.ToUpperInvariant(key[0]).ToString(), key[1..dot]);
        return (Books.GetOrAdd(file, name => new TextBook(typeof(SiteTexts).Assembly, name)), key[(dot + 1)..]);
    }
}
