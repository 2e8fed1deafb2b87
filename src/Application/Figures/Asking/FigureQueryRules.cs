using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Facts;
using Ccs.Domain.Time;
using FluentValidation;

namespace Ccs.Application.Figures.Asking;

/// <summary>What may be asked of the figures; each fault is told at its field.</summary>
internal static class FigureQueryRules
{
    public const int MostYears = 20;

    public static void Figures<T>(this IRuleBuilder<T, FigureQuery> rule, IDirectory directory, TimeProvider clock) =>
        rule.CustomAsync(
            async (query, context, cancellation) =>
            {
                Days(query, context, WorkingCalendar.DayOf(clock.GetUtcNow()));
                Places(query, context, await directory.Get(cancellation));
                Word<T, SubjectKind>(query.Kind, "kind", context);
                Word<T, Language>(query.Language, "language", context);
                Word<T, FigureChannel>(query.Channel, "channel", context);
                Word<T, ContactChannel>(query.ContactKind, "contactKind", context);
                if (QueryText.Given(query.Severity) is { } severity && severity is not ("1" or "2" or "3" or "4"))
                {
                    context.FailAt("severity", "field.severity");
                }

                if (QueryText.Given(query.Chosen) is { } chosen && !bool.TryParse(chosen, out _))
                {
                    context.FailAt("chosen", "field.one-of", "true", "false");
                }
            }
        );

    /// <summary>What is wrong with a day that is typed. Those that nobody means are refused, and nothing needs to reckon at the ends of
    /// time.</summary>
    /// <returns>Null: nothing, or there is no day.</returns>
    public static string? Fault(string? text, DateOnly today) =>
        QueryText.Given(text) is null ? null : FieldRules.DateFault(text, FieldRules.EarliestDate, today.AddYears(MostYears));

    private static void Days<T>(FigureQuery query, ValidationContext<T> context, DateOnly today)
    {
        var faults = 0;
        foreach (var (field, text) in new[] { ("from", query.From), ("to", query.To), ("known", query.Known) })
        {
            if (Fault(text, today) is { } fault)
            {
                context.FailAt(field, fault);
                faults++;
            }
        }

        if (QueryText.Day(query.Known) > today)
        {
            context.FailAt("known", "field.date-in-future");
        }

        if (faults > 0 || QueryText.Day(query.From) is not { } from)
        {
            return;
        }

        var to = QueryText.Day(query.To) ?? QueryText.Day(query.Known) ?? today;
        if (from > to)
        {
            context.FailAt("from", "field.from-after-to");
        }
        else if (from.AddYears(MostYears) <= to)
        {
            context.FailAt("from", "field.span-too-long", FieldRules.Number(MostYears));
        }
    }

    private static void Places<T>(FigureQuery query, ValidationContext<T> context, GovernmentDirectory known)
    {
        Check("agency", query.Agency, known.Agencies.ContainsKey);
        Check("service", query.Service, known.Services.ContainsKey);
        Check("category", query.Category, known.Categories.ContainsKey);
        Check("governorate", query.Governorate, known.Governorates.ContainsKey);

        void Check(string field, string? id, Func<string, bool> exists)
        {
            if (QueryText.Given(id) is { } given && !exists(given))
            {
                context.FailAt(field, $"field.{field}-unknown");
            }
        }
    }

    private static void Word<T, TEnum>(string? text, string field, ValidationContext<T> context)
        where TEnum : struct, Enum
    {
        if (QueryText.Given(text) is { } given && !Kebab.TryParse(given, out TEnum _))
        {
            context.FailAt(field, "field.one-of", [.. Kebab.All<TEnum>()]);
        }
    }
}
