using Ccs.Application.Ports;

namespace Ccs.Application.Notices;

/// <summary>What the mail says that tells of the report of a month: a few numbers of what the reader may be told, and where the report
/// is.</summary>
public interface IMonthlySummary
{
    /// <param name="member">Who reads it.</param>
    /// <param name="day">On which the report was written.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Null for whoever may read no figures (any more).</returns>
    Task<string?> For(StaffMember member, DateOnly day, CancellationToken cancellation);
}

/// <summary>The mail of the report of a month.</summary>
public static class MonthlyMail
{
    public const string Kind = "monthly-report";
}
