using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Domain.Complaints.Decisions;

/// <summary>The clear facts that eligibility is judged by. They exist only while the call runs; the event carries them sealed.</summary>
/// <param name="BirthDate">Of the complainant.</param>
/// <param name="Nationality">ISO 3166-1 alpha-2.</param>
public sealed record Eligibility(DateOnly BirthDate, string Nationality)
{
    public const int Age = 18;
    public const string Iraqi = "IQ";

    public bool IsIraqi => Nationality == Iraqi;

    /// <param name="day">Of filing, in the Region.</param>
    public bool IsOfAge(DateOnly day) => BirthDate.AddYears(Age) <= day;
}

/// <summary>
/// The decisions about a complaint: pure functions from the state, plain values, the time and the actor to the events that follow. No
/// events means "already so". A refusal is a <see cref="RuleViolation"/>. Each stands in the file of its verb.
/// </summary>
public static partial class Decide
{
    /// <summary>File: the complainant is at least 18 on the day of filing and holds Iraqi nationality.</summary>
    public static IReadOnlyList<IComplaintEvent> File(Complaint? complaint, Eligibility eligibility, ComplaintFiled filed)
    {
        if (complaint is not null)
        {
            throw new RuleViolation(RuleCodes.AlreadyFiled);
        }

        if (!eligibility.IsOfAge(WorkingCalendar.DayOf(filed.At)))
        {
            throw new RuleViolation(RuleCodes.UnderAge);
        }

        if (!eligibility.IsIraqi)
        {
            throw new RuleViolation(RuleCodes.NotIraqi);
        }

        DocumentTally.None.RequireRoomFor(filed.Documents);
        return [filed];
    }
}
