using System.Text.Json;
using System.Text.Json.Serialization;
using Ccs.Application.Figures;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Facts;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Infrastructure.Tests.Figures;

/// <summary>Slow and plain: what has no reference in the domain, and answers as text.</summary>
internal static class Reference
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The filter's agency is who let go.</summary>
    public static IReadOnlyList<FigureFlowRow> Flow(IEnumerable<KnownRound> rounds, FigureQuestion question, FigureTree tree) =>
        [
            .. rounds
                .SelectMany(round => round.Holds.Select((hold, i) => (hold, next: round.Holds.ElementAtOrDefault(i + 1))))
                .Where(pair => pair.hold.To is { } to && question.Holds(to.Day))
                .Where(pair => question.Filter.Agency is not { } top || tree.IsWithin(pair.hold.AgencyId, top))
                .Select(pair => (pair.hold, next: pair.next?.From == pair.hold.To ? pair.next : null))
                .GroupBy(pair =>
                    (
                        From: tree.Stands(pair.hold.AgencyId),
                        To: pair.next is null ? null : tree.Stands(pair.next.AgencyId),
                        Move: pair.hold.Move,
                        ToMove: pair.next?.Move,
                        End: pair.hold.EndedBy!.Value
                    )
                )
                .OrderBy(row => row.Key.From, StringComparer.Ordinal)
                .ThenBy(row => row.Key.To, StringComparer.Ordinal)
                .ThenBy(row => row.Key.End)
                .ThenBy(row => row.Key.Move)
                .ThenBy(row => row.Key.ToMove)
                .Select(row => new FigureFlowRow(
                    row.Key.From,
                    row.Key.To,
                    row.Key.Move,
                    row.Key.ToMove,
                    row.Key.End,
                    DayHistogram.Of(row.Select(pair => pair.hold.WorkingDays!.Value))
                )),
        ];

    /// <summary>By agency.</summary>
    public static Dictionary<FigureGroup, FigureAgeing> Ageing(IReadOnlyList<KnownRound> rounds, FigureQuestion question, FigureKnown known)
    {
        var ever = question with { From = DateOnly.MinValue, To = DateOnly.MaxValue };
        var open = rounds.Where(round => !round.IsDuplicate && round.Row.Ended is null && round.Row.Began is not null).ToList();
        var times = FigureTiming.Count(open, ever, known.Tree, known.Directory.Calendar());
        return times.ToDictionary(
            group => group.Key,
            group =>
            {
                var of = open.Where(round => known.Tree.Stands(FigureTiming.ChargedTo(round)) == group.Key.Agency).ToList();
                return new FigureAgeing(
                    group.Value.Open,
                    of.Count(round => round.Due < question.KnownOn && !round.ClockStands),
                    of.Count(round => round.Holds is [.., { To: null, Waits: not null }])
                );
            }
        );
    }

    /// <summary>In the order of the groups, so that the same answers are the same text.</summary>
    public static string Text<T>(IReadOnlyDictionary<FigureGroup, T> answer) =>
        JsonSerializer.Serialize(
            answer
                .Select(group => (Key: JsonSerializer.Serialize(group.Key, Json), group.Value))
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new { group.Key, group.Value }),
            Json
        );

    public static string Text<T>(IReadOnlyList<T> answer) => JsonSerializer.Serialize(answer, Json);
}
