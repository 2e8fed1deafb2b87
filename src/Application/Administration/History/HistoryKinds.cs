using Ccs.Domain.Accounts;
using Ccs.Domain.Agencies;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Shared;
using Ccs.Domain.Templates;

namespace Ccs.Application.Administration.History;

/// <summary>What the history of administration can be asked for, and which events tell of it.</summary>
public static class HistoryKinds
{
    private static readonly Dictionary<string, Type[]> Events = new(StringComparer.Ordinal)
    {
        ["agency"] =
        [
            typeof(AgencyRegistered),
            typeof(AgencyRenamed),
            typeof(AgencyMoved),
            typeof(AgencyRetired),
            typeof(AgencySucceeded),
            typeof(AgencyBroughtBack),
        ],
        ["service"] =
        [
            typeof(ServiceRegistered),
            typeof(ServiceRenamed),
            typeof(ServiceMoved),
            typeof(ServiceRetired),
            typeof(ServiceBroughtBack),
        ],
        ["category"] = [typeof(CategoryRegistered), typeof(CategoryRenamed), typeof(CategoryRetired), typeof(CategoryBroughtBack)],
        ["governorate"] = [typeof(GovernorateRegistered)],
        ["population"] = [typeof(PopulationSet)],
        ["holiday"] =
        [
            typeof(HolidayKept),
            typeof(HolidayDropped),
            typeof(YearlyHolidayKept),
            typeof(YearlyHolidayDropped),
            typeof(HolidayDeadlinesMoved),
        ],
        ["policy"] = [typeof(PolicySet)],
        ["routing-rule"] = [typeof(RoutingRuleSet), typeof(RoutingRuleRemoved)],
        ["kind-question"] = [typeof(KindQuestionSet), typeof(KindQuestionRemoved)],
        ["message-template"] = [typeof(MessageTemplateSet), typeof(MessageTemplateRestored)],
        ["answer-template"] = [typeof(AnswerTemplateSet), typeof(AnswerTemplateDropped)],
        ["figures"] = [typeof(FigureWeightsSet), typeof(MeasureRecorded), typeof(SignalExplained)],
        ["account"] =
        [
            typeof(StaffAccountCreated),
            typeof(StaffAccountMoved),
            typeof(StaffAccountRenamed),
            typeof(StaffAccountLocked),
            typeof(StaffAccountUnlocked),
            typeof(StaffAccountRetired),
            typeof(StaffPasswordReset),
            typeof(StaffOneTimeCodeReset),
            typeof(StaffPasskeysRemoved),
            typeof(StaffExternalReleased),
            typeof(StaffSignedInOnMakersDevice),
            typeof(StaffChangeRequested),
            typeof(StaffChangeAgreed),
            typeof(StaffChangeRefused),
        ],
    };

    private static readonly Dictionary<Type, string> Kinds = Events
        .SelectMany(kind => kind.Value.Select(type => (type, kind.Key)))
        .ToDictionary(pair => pair.type, pair => pair.Key);

    public static IReadOnlyCollection<string> All => Events.Keys;

    /// <summary>Of all events.</summary>
    public static IReadOnlyCollection<Type> Types => Kinds.Keys;

    /// <summary>The stored names of the events of a kind; for null those of all kinds. What the clock did in the same streams, such as the
    /// signals of a week, is nobody's act and has none.</summary>
    internal static IReadOnlyList<string> TypesOf(string? kind) => [.. (kind is null ? Types : Events[kind]).Select(EventNames.Of)];

    internal static string KindOf(object @event) => Kinds[@event.GetType()];

    /// <summary>Of what was changed.</summary>
    internal static string IdOf(object @event) => HistoryIds.Of(@event);

    internal static DateTimeOffset TimeOf(object @event) =>
        @event switch
        {
            IDirectoryEvent e => e.At,
            ITemplateEvent e => e.At,
            IFigureEvent e => e.At,
            _ => ((IAccountEvent)@event).At,
        };
}
