using Ccs.Domain.Figures.Counting;

namespace Ccs.Infrastructure.Tests.Figures.Truth;

/// <summary>Rows and filters of a question, in SQL.</summary>
internal sealed partial class SlowFigures
{
    private static string Move(string holding) =>
        $"case when {holding}.waits is not null then 'Complainant' when {holding}.agency is null then 'Centre' else 'Agency' end";

    /// <summary>Seven columns.</summary>
    private static string Keys(FigureQuestion question)
    {
        var agency = question.Below is { } top ? $"coalesce(p.line[array_position(p.line, '{top}') - 1], p.line[1])" : "p.stands";
        return $"""
            {Key(FigureDimension.Agency, agency)} as a, {Key(FigureDimension.Service, "f.service")} as s,
            {Key(FigureDimension.Category, CategoryOf(question))} as c, {Key(FigureDimension.Governorate, "f.governorate")} as g,
            {Key(FigureDimension.Kind, "f.kind")} as k, {Key(FigureDimension.Language, "f.language")} as l,
            {Key(FigureDimension.Channel, "f.channel")} as h
            """;

        string Key(FigureDimension dimension, string column) => question.By.Contains(dimension) ? column : "null::text";
    }

    private static string Fits(FigureQuestion question)
    {
        var filter = question.Filter;
        (object? Asked, string Condition)[] conditions =
        [
            (filter.Agency, $"(c.agency = '{filter.Agency}' or '{filter.Agency}' = any(p.line))"),
            (filter.Service, $"f.service = '{filter.Service}'"),
            (
                filter.Category,
                $"'{filter.Category}' in (select {CategoryOf(question)}"
                    + $" union select parent from category where id = {CategoryOf(question)})"
            ),
            (filter.Governorate, $"f.governorate = '{filter.Governorate}'"),
            (filter.Kind, $"f.kind = '{Lower(filter.Kind)}'"),
            (filter.Language, $"f.language = '{Lower(filter.Language)}'"),
            (filter.Channel, $"f.channel = '{Lower(filter.Channel)}'"),
            (filter.ContactKind, $"f.contact = '{Lower(filter.ContactKind)}'"),
            (filter.Severity, $"f.severity >= {filter.Severity}"),
        ];
        return string.Join(" and ", conditions.Where(condition => condition.Asked is not null).Select(of => of.Condition).Prepend("true"));
    }

    private static string CategoryOf(FigureQuestion question) => question.Chosen ? "f.chosen" : "f.category";

    private static string? Lower<T>(T? word)
        where T : struct, Enum => word?.ToString().ToLowerInvariant();
}
