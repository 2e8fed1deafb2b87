using System.Runtime.InteropServices;
using Ccs.Domain.Time;

namespace Ccs.Domain.Figures.Editions;

/// <summary>An edition and its day.</summary>
/// <param name="Edition">Its last month.</param>
/// <param name="On">When it is published.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct AnnouncedEdition(EditionMonth Edition, DateOnly On);

/// <summary>When editions come, and what they know: said a year ahead, so that nobody chooses the day of a figure.</summary>
public static class EditionCalendar
{
    /// <summary>How far ahead days are announced.</summary>
    public const int MonthsAhead = 12;

    private const int CutOff = 10;
    private const int Published = 15;

    /// <summary>What happened until the end of this day is in it: the 10th of the month after.</summary>
    public static DateOnly KnownOn(EditionMonth edition) => edition.Plus(1).First.AddDays(CutOff - 1);

    /// <summary>The 15th of the month after; where that is no working day, the next one.</summary>
    public static DateOnly PublishedOn(EditionMonth edition, WorkingCalendar calendar) =>
        calendar.OnOrAfter(edition.Plus(1).First.AddDays(Published - 1));

    /// <summary>The last edition whose day has come.</summary>
    public static EditionMonth LastDue(DateOnly today, WorkingCalendar calendar)
    {
        var last = EditionMonth.Of(today).Plus(-1);
        while (PublishedOn(last, calendar) > today)
        {
            last = last.Plus(-1);
        }

        return last;
    }

    /// <summary>Those of the coming year, the next one first.</summary>
    public static IReadOnlyList<AnnouncedEdition> Ahead(DateOnly today, WorkingCalendar calendar)
    {
        var next = LastDue(today, calendar).Plus(1);
        return
        [
            .. Enumerable
                .Range(0, MonthsAhead)
                .Select(next.Plus)
                .Select(edition => new AnnouncedEdition(edition, PublishedOn(edition, calendar))),
        ];
    }
}
