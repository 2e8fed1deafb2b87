using Ccs.Application.Figures.Asking;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Rehearsals;
using Ccs.Domain.Time;
using FluentValidation;

namespace Ccs.Application.Figures.Rehearsals;

/// <summary>Opens a rehearsal: who asks, over which past. Analysts over complaints about services, the centre over all that it
/// sees.</summary>
internal sealed class RehearsalReader(FigureReader reader, FigureDesk desk, IRecordedPast past)
{
    /// <summary>Of the window.</summary>
    public const int MostMonths = 24;

    /// <summary>More would take minutes; a shorter window tells as much.</summary>
    public const int MostComplaints = 50_000;

    private const int UsualWeeks = 52;

    /// <exception cref="NotYoursToDoException">The role may not rehearse.</exception>
    public async Task<(FigureAsked Asked, FigureQuestion Question)> Ask(FigureQuery query, CancellationToken cancellation)
    {
        desk.Require(FigureAct.Rehearse);
        var asked = await reader.Ask(query, cancellation);
        return (asked, asked.Question([], UsualWeeks));
    }

    /// <exception cref="ValidationException">There are too many (<c>from</c>, <c>field.rehearsal-too-many</c>).</exception>
    public async Task<RecordedPast> Past(FigureAsked asked, FigureQuestion question, CancellationToken cancellation)
    {
        var recorded = await past.Of(question, asked.Known, asked.Seen, cancellation);
        return recorded.Complaints > MostComplaints ? throw Invalid.Field("from", "field.rehearsal-too-many") : recorded;
    }

    /// <summary>Goes through a past, one complaint after the other: under the rules of then, and had there always been others.</summary>
    /// <param name="past">From <see cref="Past"/>.</param>
    /// <param name="with">A directory with the other rules.</param>
    /// <param name="of">What is told of one complaint.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<IReadOnlyList<T>> Rerun<T>(
        RecordedPast past,
        Func<GovernmentDirectory, GovernmentDirectory> with,
        Func<IReadOnlyList<PastEvent>, PastDirectories, IEnumerable<T>> of,
        CancellationToken cancellation
    )
    {
        var directories = new PastDirectories(past.DirectoryAt, with);
        List<T> told = [];
        await foreach (var stream in past.Streams.WithCancellation(cancellation))
        {
            told.AddRange(of(stream, directories));
        }

        return told;
    }
}

/// <summary>Over which past.</summary>
internal static class RehearsalWindow
{
    /// <summary>As of every report, and no longer than two years.</summary>
    public static void Past<T>(this IRuleBuilder<T, FigureQuery> rule, IDirectory directory, TimeProvider clock)
    {
        rule.Figures(directory, clock);
        rule.Custom(
            (query, context) =>
            {
                var today = WorkingCalendar.DayOf(clock.GetUtcNow());
                var to = QueryText.Day(query.To) ?? QueryText.Day(query.Known) ?? today;
                if (
                    FigureQueryRules.Fault(query.From, today) is null
                    && QueryText.Day(query.From) is { } from
                    && from <= to
                    && from.AddMonths(RehearsalReader.MostMonths) <= to
                )
                {
                    context.FailAt("from", "field.rehearsal-too-long", FieldRules.Number(RehearsalReader.MostMonths));
                }
            }
        );
    }
}
