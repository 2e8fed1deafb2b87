using Ccs.Domain.Shared;

namespace Ccs.Domain.Agencies;

/// <summary>An agency has other names; its id, and all that is stored under it, stays.</summary>
[EventName("agency-renamed")]
public sealed record AgencyRenamed(DateTimeOffset At, string Id, Names Names) : IDirectoryEvent;

/// <summary>An agency has another place in the tree. It keeps its cases.</summary>
[EventName("agency-moved")]
public sealed record AgencyMoved(DateTimeOffset At, string Id, string? FromParentId, string ParentId) : IDirectoryEvent;

/// <summary>A retired agency takes complaints again.</summary>
[EventName("agency-brought-back")]
public sealed record AgencyBroughtBack(DateTimeOffset At, string Id) : IDirectoryEvent;

[EventName("service-renamed")]
public sealed record ServiceRenamed(DateTimeOffset At, string Id, Names Names) : IDirectoryEvent;

/// <summary>A service is another agency's from now on.</summary>
[EventName("service-moved")]
public sealed record ServiceMoved(DateTimeOffset At, string Id, string FromAgencyId, string AgencyId) : IDirectoryEvent;

/// <summary>A retired service can be named again.</summary>
[EventName("service-brought-back")]
public sealed record ServiceBroughtBack(DateTimeOffset At, string Id) : IDirectoryEvent;

[EventName("category-renamed")]
public sealed record CategoryRenamed(DateTimeOffset At, string Id, Names Names) : IDirectoryEvent;

/// <summary>It can no longer be chosen, and neither can what is below it; complaints filed under it keep it.</summary>
[EventName("category-retired")]
public sealed record CategoryRetired(DateTimeOffset At, string Id) : IDirectoryEvent;

/// <summary>A retired category can be chosen again.</summary>
[EventName("category-brought-back")]
public sealed record CategoryBroughtBack(DateTimeOffset At, string Id) : IDirectoryEvent;

/// <summary>A date is a working day after all, from now on; deadlines that were set before stay.</summary>
[EventName("holiday-dropped")]
public sealed record HolidayDropped(DateTimeOffset At, DateOnly Day) : IDirectoryEvent;

/// <summary>No day off on this date in the years to come.</summary>
[EventName("yearly-holiday-dropped")]
public sealed record YearlyHolidayDropped(DateTimeOffset At, int Month, int Day) : IDirectoryEvent;

/// <summary>The centre moves every deadline that falls on a day which became a holiday; each is an event of its own complaint.</summary>
[EventName("holiday-deadlines-moved")]
public sealed record HolidayDeadlinesMoved(DateTimeOffset At, DateOnly Day) : IDirectoryEvent;

/// <summary>Complaints that name one agency (optionally: one service of it, one category) go to another, from then on.</summary>
[EventName("routing-rule-set")]
public sealed record RoutingRuleSet(DateTimeOffset At, string Id, string AgencyId, string? ServiceId, string? CategoryId, string ToAgencyId)
    : IDirectoryEvent;

/// <summary>How many people live in a governorate, as a source has it for a year; a later word about the same year replaces it. Rates of
/// complaints to inhabitants are made of it, and of nothing else.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="GovernorateId">Which one.</param>
/// <param name="Year">That the number is of.</param>
/// <param name="Inhabitants">People.</param>
/// <param name="Source">Who counted or reckoned it: <c>Census of 2024</c>.</param>
[EventName("population-set")]
public sealed record PopulationSet(DateTimeOffset At, string GovernorateId, int Year, int Inhabitants, Names Source) : IDirectoryEvent;

[EventName("routing-rule-removed")]
public sealed record RoutingRuleRemoved(DateTimeOffset At, string Id) : IDirectoryEvent;
