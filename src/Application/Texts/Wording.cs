using System.Globalization;
using Ccs.Domain.Complaints;
using Ccs.Domain.Time;

namespace Ccs.Application.Texts;

/// <summary>
/// What the application says to people, in Kurdish, Arabic and English: errors, messages, and the words of the lifecycle.
/// </summary>
public static class Wording
{
    private static readonly TextBook Errors = new(typeof(Wording).Assembly, "Errors");
    private static readonly TextBook Notices = new(typeof(Wording).Assembly, "Notices");
    private static readonly TextBook Words = new(typeof(Wording).Assembly, "Words");

    /// <summary>What is wrong, by the stable code of the rule or of the input error.</summary>
    /// <param name="code">As in the answer's <c>code</c>, or <c>field.*</c>.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="arguments">
    /// Fill <c>{0}</c>, <c>{1}</c>…; those that are whole numbers come out in the digits of the language.
    /// <c>{*}</c> is all of them, as a list.
    /// </param>
    /// <exception cref="System.Resources.MissingManifestResourceException">There is no such text: a mistake in the program.</exception>
    public static string Error(string code, Language language, params string[] arguments) => Fill(Errors, code, language, arguments);

    public static bool HasError(string code) => Errors.Find(code, Language.En) is not null;

    /// <summary>The kinds of messages that there are, such as <c>answer-given</c>.</summary>
    public static IReadOnlyList<string> NoticeKinds { get; } =
    [.. Notices.Keys.Where(key => key.EndsWith(".sms", StringComparison.Ordinal)).Select(key => key[..^".sms".Length])];

    /// <summary>One part of a message as it ships, with its places:
    /// <c>{kind}.sms</c>, <c>{kind}.subject</c> or <c>{kind}.body</c>.</summary>
    public static string Notice(string key, Language language) => Notices.Get(key, language);

    /// <summary>A word of the lifecycle, such as <c>status.filed</c> or <c>outcome.upheld</c>.</summary>
    public static string Word(string key, Language language) => Words.Get(key, language);

    /// <summary>In the digits that people of the language write: ٠–٩ in Kurdish and Arabic.</summary>
    public static string Number(int number, Language language) => InDigitsOf(language, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Day, month by its name as used in the Region, and year: <c>٢٤ی تشرینی دووەمی ٢٠٢٦</c>, <c>24 November 2026</c>.</summary>
    public static string Date(DateOnly day, Language language) =>
        string.Format(
            CultureInfo.InvariantCulture,
            Word("date.long", language),
            Number(day.Day, language),
            Word(string.Create(CultureInfo.InvariantCulture, $"month.{day.Month}"), language),
            Number(day.Year, language)
        );

    /// <summary>The time of day in the Region, of 24 hours.</summary>
    public static string Time(DateTimeOffset at, Language language) =>
        InDigitsOf(language, at.ToOffset(WorkingCalendar.Offset).ToString("HH:mm", CultureInfo.InvariantCulture));

    /// <summary>Digits of a number that is already written, such as a phone number, stay as they are elsewhere;
    /// these become the language's.</summary>
    public static string InDigitsOf(Language language, string digits) =>
        language == Language.En
            ? digits
            : string.Concat(digits.Select(digit => char.IsAsciiDigit(digit) ? (char)('٠' + (digit - '0')) : digit));

    private static string Fill(TextBook texts, string key, Language language, string[] arguments) =>
        string.Format(
            CultureInfo.InvariantCulture,
            texts.Get(key, language).Replace("{*}", List(arguments, language), StringComparison.Ordinal),
            [.. arguments.Select(argument => argument.All(char.IsAsciiDigit) ? InDigitsOf(language, argument) : argument)]
        );

    /// <summary>Latin words between Kurdish or Arabic ones, each in an isolate of its own:
    /// else they and the full stop after them change places.</summary>
    private static string List(string[] words, Language language) =>
        language == Language.En ? string.Join(", ", words) : string.Join("، ", words.Select(word => $"\u2066{word}\u2069"));
}
