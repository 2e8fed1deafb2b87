using System.Collections.Frozen;
using Ccs.Application.Access;
using Ccs.Application.Validation;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;
using FluentValidation;

namespace Ccs.Application.Audit;

internal sealed class ListEventsValidator : AbstractValidator<ListEvents>
{
    /// <summary>What is read of days grows with them.</summary>
    private const int MostDays = 31;

    private const int Most = 200;
    private const int Call = 32;

    private static readonly FrozenSet<string> Types = EventNames.All.Select(EventNames.Of).ToFrozenSet(StringComparer.Ordinal);

    public ListEventsValidator(TimeProvider clock)
    {
        var latest = WorkingCalendar.DayOf(clock.GetUtcNow());
        RuleFor(x => x.Actor).OptionalText(Limits.Name);
        RuleFor(x => x.Type).Must(type => string.IsNullOrEmpty(type) || Types.Contains(type)).WithErrorCode("field.event-type");
        RuleFor(x => x.From).Day(latest);
        RuleFor(x => x.To).Day(latest);
        RuleFor(x => x)
            .Custom(
                (query, context) =>
                {
                    var (from, to) = (QueryText.Day(query.From), QueryText.Day(query.To));
                    if (from > to)
                    {
                        context.FailAt("from", "field.from-after-to");
                    }
                    else if (HasOneDay(query) || IsTooLong(from, to))
                    {
                        context.FailAt(string.IsNullOrEmpty(query.To) ? "to" : "from", "field.days-apart", FieldRules.Number(MostDays));
                    }
                    else if (!string.IsNullOrEmpty(query.Agency) && string.IsNullOrEmpty(query.From))
                    {
                        context.FailAt("from", "field.days-apart", FieldRules.Number(MostDays));
                    }
                }
            );
        RuleFor(x => x.Correlation)
            .Must(call => string.IsNullOrEmpty(call) || (call.Length == Call && call.All(char.IsAsciiHexDigitLower)))
            .WithErrorCode("field.correlation");
        RuleFor(x => x.After).Must(after => string.IsNullOrEmpty(after) || QueryText.Number(after) is > 0).WithErrorCode("field.cursor");
        RuleFor(x => x.Take).Take(Most);
    }

    private static bool HasOneDay(ListEvents query) => string.IsNullOrEmpty(query.From) != string.IsNullOrEmpty(query.To);

    private static bool IsTooLong(DateOnly? from, DateOnly? to) =>
        from is { } first && to is { } last && last.DayNumber - first.DayNumber >= MostDays;
}
