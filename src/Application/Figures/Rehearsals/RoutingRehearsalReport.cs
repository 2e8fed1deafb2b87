using Ccs.Application.Figures.Asking;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Rehearsals;

namespace Ccs.Application.Figures.Rehearsals;

/// <summary>Who would have had complaints first.</summary>
public sealed record RoutingRehearsalReport : RehearsalReport
{
    internal RoutingRehearsalReport(FigureAsked asked, FigureQuestion question)
        : base(asked, question) { }

    /// <summary>What was rehearsed.</summary>
    public required RehearsedRule Routing { get; init; }

    /// <summary>Complaints about services that were gone through.</summary>
    public required long Complaints { get; init; }

    /// <summary>Of these something is said: routing put them where the rules of then put them today.</summary>
    public required long Told { get; init; }

    /// <summary>No agency was named, the centre found the place by hand, or the rules of today do not tell where it went then.</summary>
    public required long LeftOut { get; init; }

    /// <summary>Somebody else would have had them first.</summary>
    public required long Elsewhere { get; init; }

    /// <summary>Of those, by who had them first and who would have.</summary>
    public required IReadOnlyList<RoutingRehearsalItem> Items { get; init; }
}

/// <param name="From">The agency that had them first.</param>
/// <param name="FromName">In the caller's language.</param>
/// <param name="To">The agency that would have; the centre's id for the centre.</param>
/// <param name="ToName">In the caller's language.</param>
/// <param name="Complaints">So many.</param>
/// <param name="Answered">Their first round was answered.</param>
/// <param name="AnsweredByFrom">By who had them first.</param>
/// <param name="AnsweredByTo">By who would have had them first.</param>
/// <param name="PassedOn">Referrals and returns by which those came to who answered them in the end, and would have had them
/// first.</param>
/// <param name="DaysOnTheWay">Working days that it took.</param>
public sealed record RoutingRehearsalItem(
    string From,
    string? FromName,
    string To,
    string? ToName,
    long Complaints,
    long Answered,
    long AnsweredByFrom,
    long AnsweredByTo,
    long PassedOn,
    long DaysOnTheWay
)
{
    internal static RoutingRehearsalItem Of(string from, string to, Func<string, string?> name, IReadOnlyList<RehearsedRoute> routes)
    {
        RehearsedRoute[] arrived = [.. routes.Where(route => route.AnsweredBy == to)];
        return new RoutingRehearsalItem(
            from,
            name(from),
            to,
            name(to),
            routes.Count,
            routes.LongCount(route => route.AnsweredBy is not null),
            routes.LongCount(route => route.AnsweredBy == from),
            arrived.Length,
            arrived.Sum(route => (long)route.PassedOn),
            arrived.Sum(route => (long)route.DaysUntilThere)
        );
    }
}
