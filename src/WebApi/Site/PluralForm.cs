using Ccs.Domain.Complaints;

namespace Ccs.WebApi.Site;

/// <summary>Which form of a noun goes with a number; the rules are those of Unicode's CLDR for whole numbers.</summary>
public static class PluralForm
{
    public static string Of(long count, Language language) =>
        language == Language.Ar ? Arabic(count)
        : count == 1 ? "one"
        : "other";

    private static string Arabic(long count) =>
        (count, count % 100) switch
        {
            (0, _) => "zero",
            (1, _) => "one",
            (2, _) => "two",
            (_, >= 3 and <= 10) => "few",
            (_, >= 11) => "many",
            _ => "other",
        };
}
