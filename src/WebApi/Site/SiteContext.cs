using System.Globalization;
using Ccs.Application.Texts;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Time;
using Ccs.WebApi.Http;

namespace Ccs.WebApi.Site;

/// <summary>What a page needs to speak to its reader: the language, its texts, dates and digits, and addresses within the site.</summary>
public sealed class SiteContext(IHttpContextAccessor accessor)
{
    public static IReadOnlyList<Language> Languages { get; } = [Language.Ckb, Language.Ar, Language.En];

    /// <summary>Of the page; where a call of the API makes one, the language that it asks for.</summary>
    public Language Language { get; } = CallerLanguage.Of(accessor.HttpContext!);

    /// <summary>As in <c>lang</c> and in addresses.</summary>
    public string Code => Kebab.Of(Language);

    /// <summary>As in <c>dir</c>.</summary>
    public string Direction => SiteLanguage.Direction(Language);

    public string this[string key] => SiteTexts.Text(key, Language);

    public string Text(string key, params object?[] arguments) => SiteTexts.Text(key, Language, arguments);

    public string? Find(string key) => SiteTexts.Find(key, Language);

    public string Counted(string key, long count, params object?[] arguments) => SiteTexts.Counted(key, count, Language, arguments);

    /// <summary>That a field was left empty, by its name.</summary>
    /// <param name="label">What stands above the field; of a question its mark is left out.</param>
    public string Required(string label) => Text("site.errors.required", label.TrimEnd('?', '؟'));

    /// <summary>A word of the lifecycle, such as <c>status.filed</c>.</summary>
    public string Word(string key) => Wording.Word(key, Language);

    /// <summary>The address of a page in the reader's language.</summary>
    /// <param name="path">From the root of the site, such as <c>/track</c>; empty for the home page.</param>
    public string Path(string path) => $"/{Code}{path}";

    public string Number(int number) => Wording.Number(number, Language);

    public string Date(DateOnly day) => Wording.Date(day, Language);

    /// <summary>The time of day in the Region, of 24 hours.</summary>
    public string Time(DateTimeOffset at) => Wording.Time(at, Language);

    /// <summary>A full hour, as opening hours are written.</summary>
    public string Hour(int hour) => Wording.InDigitsOf(Language, string.Create(CultureInfo.InvariantCulture, $"{hour:00}:00"));

    /// <summary>The day in the Region.</summary>
    public string Date(DateTimeOffset at) => Date(WorkingCalendar.DayOf(at));
}
