using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Application.Texts;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Time;

namespace Ccs.Application.Notices;

/// <summary>One mail on the morning of a working day: what came since the one before, what is near, what is nobody's.
/// Numbers only.</summary>
public sealed class MorningMail(ICaseRows rows)
{
    public const string Kind = "morning-mail";

    /// <summary>Of each part; the queue has them all.</summary>
    private const int MostNumbers = 20;

    /// <summary>In the Region.</summary>
    private static readonly TimeOnly Morning = new(7, 30);

    /// <returns>Null where there is nothing to tell.</returns>
    public async Task<string?> For(StaffMember member, DateOnly day, GovernmentDirectory known, CancellationToken cancellation) =>
        Of(member, day, known, await RowsFor(member, cancellation));

    public Task<IReadOnlyList<CaseRow>> RowsFor(StaffMember member, CancellationToken cancellation) =>
        member.AgencyId is { } agency ? rows.RunningAt([agency], cancellation) : rows.AtTheCentre(cancellation);

    /// <summary>The same of rows that are at hand.</summary>
    public static string? Of(StaffMember member, DateOnly day, GovernmentDirectory known, IReadOnlyList<CaseRow> rows)
    {
        var news = new StaffNews(member, known, rows);
        var since = SinceTheOneBefore(day, known.Calendar());
        (string Name, IEnumerable<CaseRow> Cases)[] parts =
        [
            ("new", news.New(since)),
            ("reopened", news.Reopened(since)),
            ("replied", news.Replied(since)),
            ("due", news.Due(day)),
            ("nobodys", news.Nobodys()),
        ];
        string[] told = [.. parts.Select(part => Part(part.Name, [.. part.Cases], member.Language)).OfType<string>()];
        return told.Length == 0 ? null : string.Join("\n\n", told);
    }

    /// <summary>On days off none is sent; the next one tells of them too.</summary>
    public static DateTimeOffset SinceTheOneBefore(DateOnly day, WorkingCalendar calendar) =>
        new(calendar.Subtract(day, 1).ToDateTime(Morning), WorkingCalendar.Offset);

    private static string? Part(string name, CaseRow[] cases, Language language)
    {
        if (cases.Length == 0)
        {
            return null;
        }

        var heading = $"{Wording.Word($"morning.{name}", language)} ({Wording.Number(cases.Length, language)})";
        var more = cases.Length > MostNumbers ? $"\n{Wording.Word("morning.more", language)}" : string.Empty;
        return $"{heading}\n{NoticeCases.Listed(cases.Take(MostNumbers).Select(row => row.CaseNumber!))}{more}";
    }
}
