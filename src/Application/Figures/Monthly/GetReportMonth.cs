using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Time;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Figures.Monthly;

/// <summary>What the report of a month is asked by, so that it is the same whenever it is looked at.</summary>
/// <param name="Month">As <c>2026-10</c>; null: the last one that is written.</param>
public sealed record GetReportMonth(string? Month) : IRequest<MonthOfReport>;

/// <param name="Month">Which.</param>
/// <param name="WrittenOn">The day, in the Region.</param>
/// <param name="Known">As known at the end of this day: the one before it is written.</param>
/// <param name="IsWritten">That day has come.</param>
/// <param name="Others">Months that can be chosen, the last one first.</param>
/// <param name="Directory">Of now; for names of what a signal or a measure is about.</param>
public sealed record MonthOfReport(
    ReportMonth Month,
    DateOnly WrittenOn,
    DateOnly Known,
    bool IsWritten,
    IReadOnlyList<ReportMonth> Others,
    GovernmentDirectory Directory
);

internal sealed class GetReportMonthValidator : AbstractValidator<GetReportMonth>
{
    public GetReportMonthValidator(TimeProvider clock) =>
        RuleFor(x => x.Month)
            .Must(month =>
                QueryText.Given(month) is null
                || (ReportMonth.Parse(month) is { } asked && asked.First <= WorkingCalendar.DayOf(clock.GetUtcNow()))
            )
            .WithErrorCode("field.month");
}

internal sealed class GetReportMonthHandler(FigureDesk desk, IDirectory directory) : IRequestHandler<GetReportMonth, MonthOfReport>
{
    /// <summary>Those of a year; older ones by their address.</summary>
    private const int Shown = 12;

    public async Task<MonthOfReport> Handle(GetReportMonth query, CancellationToken cancellationToken)
    {
        desk.Require(FigureAct.Read);
        var known = await directory.Get(cancellationToken);
        var calendar = known.Calendar();
        var last = ReportMonth.LastWritten(desk.Today, calendar);
        var month = ReportMonth.Parse(query.Month) ?? last;
        var written = month.WrittenOn(calendar);
        return new MonthOfReport(
            month,
            written,
            written.AddDays(-1),
            written <= desk.Today,
            [.. Enumerable.Range(0, Shown).Select(back => new ReportMonth(last.First.AddMonths(-back)))],
            known
        );
    }
}
