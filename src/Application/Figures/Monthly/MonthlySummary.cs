using System.Globalization;
using Ccs.Application.Figures.Asking;
using Ccs.Application.Notices;
using Ccs.Application.Ports;
using Ccs.Application.Texts;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Shared;

namespace Ccs.Application.Figures.Monthly;

/// <summary>
/// Numbers alone: no case, no agency, no name. They are those of the page behind the link: asked by the same reader, as known on the same
/// day.
/// </summary>
internal sealed class MonthlySummary(FigureReader reader, FigureDesk desk, IFigures figures, MessageFrame frame) : IMonthlySummary
{
    public async Task<string?> For(StaffMember member, DateOnly day, CancellationToken cancellation)
    {
        var actor = Actor.Staff(member.Id, member.Role, member.AgencyId);
        if (!actor.May(FigureAct.Read))
        {
            return null;
        }

        var month = ReportMonth.Of(day).Before;
        var query = new FigureQuery(Text(month.First), Text(month.Last), Text(day.AddDays(-1)));
        var asked = await reader.Ask(query, actor, cancellation);
        var counted = await figures.Count(asked.Question([]), asked.Known, asked.Seen, cancellation);
        var counts = counted.Values.Aggregate(new FigureCounts(), (sum, part) => sum.Plus(part));
        List<string> lines = [Line("filed", member.Language, counts.Filed)];
        if (counts.Late.N > 0)
        {
            lines.Add(Line("due", member.Language, counts.Late.N, counts.Late.N - counts.Late.X));
        }

        if (asked.Seen?.AgencyIds is null)
        {
            var acts = await desk.ActsAsKnown(asked.Known.Day, cancellation);
            lines.Add(Line("signals", member.Language, acts.Signals.Count(signal => ReportMonth.Of(signal.Week) == month)));
        }

        var path = $"/{Kebab.Of(member.Language)}/staff/figures/monthly?month={month}";
        return string.Join('\n', lines) + (frame.Address(path) is { } address ? $"\n\n\u2066{address}\u2069" : string.Empty);
    }

    private static string Line(string name, Language language, params long[] numbers) =>
        string.Format(
            CultureInfo.InvariantCulture,
            Wording.Word($"monthly.{name}", language),
            [.. numbers.Select(number => Wording.InDigitsOf(language, number.ToString(CultureInfo.InvariantCulture)))]
        );

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
