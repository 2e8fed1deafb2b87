using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Facts;

namespace Ccs.Infrastructure.Tests.Figures;

/// <summary>What is asked of random lives.</summary>
internal static class FigureQuestions
{
    /// <summary>Each dimension, some pairs, each filter; a quarter and more than a year.</summary>
    public static IEnumerable<FigureQuestion> Of(DateOnly known)
    {
        var year = Year(known);
        var quarter = new FigureQuestion(new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30), known);
        FigureDimension[][] groupings =
        [
            [],
            .. Enum.GetValues<FigureDimension>().Select(dimension => new[] { dimension }),
            [FigureDimension.Agency, FigureDimension.Category],
            [FigureDimension.Service, FigureDimension.Governorate, FigureDimension.Language],
            Enum.GetValues<FigureDimension>(),
        ];
        FigureFilter[] filters =
        [
            new() { Agency = "health" },
            new() { Agency = "health-duhok" },
            new() { Category = "conduct" },
            new() { Service = "x-ray", Severity = 3 },
            new() { Language = Language.Ar, ContactKind = ContactChannel.Email },
            new() { Governorate = "nowhere" },
            new()
            {
                Kind = SubjectKind.Person,
                Channel = FigureChannel.Online,
                Governorate = "erbil",
            },
        ];
        return
        [
            .. groupings.Select(by => year with { By = by }),
            .. groupings.Select(by => quarter with { By = by, Chosen = true }),
            .. filters.Select(filter => year with { Filter = filter, By = [FigureDimension.Agency] }),
            year with
            {
                By = [FigureDimension.Agency],
                Below = "health",
                Filter = new FigureFilter { Agency = "health" },
            },
        ];
    }

    /// <summary>Each set of dimensions there is, over a year and over a month.</summary>
    public static IEnumerable<FigureQuestion> EveryGrouping(DateOnly known)
    {
        var dimensions = Enum.GetValues<FigureDimension>();
        var month = new FigureQuestion(new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28), known);
        return Enumerable
            .Range(0, 1 << dimensions.Length)
            .Select(set => dimensions.Where(dimension => (set >> (int)dimension & 1) == 1).ToArray())
            .SelectMany(by => new[] { Year(known) with { By = by }, month with { By = by } });
    }

    public static FigureQuestion Year(DateOnly known) => new(new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31), known);
}
