using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Facts;
using FluentValidation;

namespace Ccs.Application.Figures.Asking;

/// <summary>Dimensions as they are asked for and shown: the key of a row, and its name on the day that is asked about.</summary>
internal static class FigureDimensions
{
    /// <summary>Those that weaknesses are ranked by.</summary>
    public static IReadOnlyList<FigureDimension> Ranked { get; } =
    [FigureDimension.Agency, FigureDimension.Service, FigureDimension.Category, FigureDimension.Governorate];

    /// <summary>In the place of a key where no service was named.</summary>
    public const string None = "-";

    /// <summary>One of the words of <paramref name="allowed"/>, where there is any.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> Dimension<T>(
        this IRuleBuilder<T, string?> rule,
        IReadOnlyList<FigureDimension>? allowed = null
    ) =>
        rule.Custom(
            (text, context) =>
            {
                var words = allowed ?? Enum.GetValues<FigureDimension>();
                if (QueryText.Given(text) is { } given && (!Kebab.TryParse(given, out FigureDimension by) || !words.Contains(by)))
                {
                    context.Fail("field.one-of", [.. words.Select(Kebab.Of)]);
                }
            }
        );

    public static FigureDimension? Of(string? text) => Kebab.TryParse(text, out FigureDimension by) ? by : null;

    public static string Key(FigureGroup group, FigureDimension by) =>
        by switch
        {
            FigureDimension.Agency => group.Agency,
            FigureDimension.Service => group.Service,
            FigureDimension.Category => group.Category,
            FigureDimension.Governorate => group.Governorate,
            FigureDimension.Kind => Word(group.Kind),
            FigureDimension.Language => Word(group.Language),
            _ => Word(group.Channel),
        } ?? None;

    /// <summary>The row with these keys; null where a key is none of its dimension.</summary>
    public static FigureGroup? Row(FigureGroup? group, FigureDimension by, string key) =>
        (by, group) switch
        {
            (_, null) => null,
            (FigureDimension.Agency, { } row) => row with { Agency = key },
            (FigureDimension.Service, { } row) => row with { Service = key == None ? null : key },
            (FigureDimension.Category, { } row) => row with { Category = key },
            (FigureDimension.Governorate, { } row) => row with { Governorate = key },
            (FigureDimension.Kind, { } row) => Kebab.TryParse(key, out SubjectKind kind) ? row with { Kind = kind } : null,
            (FigureDimension.Language, { } row) => Kebab.TryParse(key, out Language language) ? row with { Language = language } : null,
            (_, { } row) => Kebab.TryParse(key, out FigureChannel channel) ? row with { Channel = channel } : null,
        };

    /// <summary>Null where it has none: no service was named, or a word of an enumeration, which clients have words for.</summary>
    public static string? Name(GovernmentDirectory known, FigureDimension by, string key, Language language) =>
        by switch
        {
            FigureDimension.Agency => known.Agencies.GetValueOrDefault(key)?.Names,
            FigureDimension.Service => known.Services.GetValueOrDefault(key)?.Names,
            FigureDimension.Category => known.Categories.GetValueOrDefault(key)?.Names,
            FigureDimension.Governorate => known.Governorates.GetValueOrDefault(key)?.Names,
            _ => null,
        }
            is { } names
            ? names.In(language)
            : null;

    private static string? Word<T>(T? value)
        where T : struct, Enum => value is { } word ? Kebab.Of(word) : null;
}
