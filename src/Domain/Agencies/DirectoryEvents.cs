using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Agencies;

/// <summary>A change of the reference data that complaints are routed and timed by.
/// Administration leaves a history like complaints do.</summary>
public interface IDirectoryEvent
{
    /// <summary>When, UTC.</summary>
    DateTimeOffset At { get; }
}

/// <summary>A name in the three languages of the system.</summary>
public sealed record Names(string En, string Ckb, string Ar)
{
    public string In(Language language) =>
        language switch
        {
            Language.Ar => Ar,
            Language.En => En,
            _ => Ckb,
        };
}

/// <summary>A unit of government, new or changed. Kind is one of centre, ministry, department, governorate.</summary>
[EventName("agency-registered")]
public sealed record AgencyRegistered(DateTimeOffset At, string Id, string? ParentId, string Kind, Names Names) : IDirectoryEvent;

/// <summary>It takes no new complaints; its running ones go on.</summary>
[EventName("agency-retired")]
public sealed record AgencyRetired(DateTimeOffset At, string Id) : IDirectoryEvent;

/// <summary>
/// It takes no new complaints, and another agency takes over from it: its running cases, and whatever is reopened later. What moves with it
/// in the directory is told by events of their own.
/// </summary>
[EventName("agency-succeeded")]
public sealed record AgencySucceeded(DateTimeOffset At, string Id, string SuccessorId) : IDirectoryEvent;

/// <summary>A public service of an agency, new or changed.</summary>
[EventName("service-registered")]
public sealed record ServiceRegistered(DateTimeOffset At, string Id, string AgencyId, Names Names) : IDirectoryEvent;

/// <summary>It can no longer be named in a new complaint.</summary>
[EventName("service-retired")]
public sealed record ServiceRetired(DateTimeOffset At, string Id) : IDirectoryEvent;

/// <summary>A kind of grievance; two levels.</summary>
[EventName("category-registered")]
public sealed record CategoryRegistered(DateTimeOffset At, string Id, string? ParentId, Names Names) : IDirectoryEvent;

/// <summary>A governorate to choose from.</summary>
[EventName("governorate-registered")]
public sealed record GovernorateRegistered(DateTimeOffset At, string Id, bool InRegion, Names Names) : IDirectoryEvent;

/// <summary>A day off each year on the same date.</summary>
[EventName("yearly-holiday-kept")]
public sealed record YearlyHolidayKept(DateTimeOffset At, int Month, int Day, Names Names) : IDirectoryEvent;

/// <summary>A day off on one date: the feasts of the lunar year and what the government declares.</summary>
[EventName("holiday-kept")]
public sealed record HolidayKept(DateTimeOffset At, DateOnly Day, Names Names) : IDirectoryEvent;

/// <summary>A version of an answer policy. Agency and category null: for all. It applies to assignments from then on.</summary>
[EventName("policy-set")]
public sealed record PolicySet(
    DateTimeOffset At,
    string Id,
    int Version,
    string? AgencyId,
    string? CategoryId,
    int AnswerWorkingDays,
    DateOnly EffectiveFrom
) : IDirectoryEvent;
