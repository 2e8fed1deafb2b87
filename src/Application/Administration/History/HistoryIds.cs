using System.Globalization;
using System.Reflection;
using Ccs.Domain.Accounts;
using Ccs.Domain.Agencies;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Templates;

namespace Ccs.Application.Administration.History;

/// <summary>
/// By which of its members an event of administration says what it is about: most by their id, a yearly holiday by its month and day. The
/// one place for it: what the history shows as the id, and what the log is asked for by it, are both made of these.
/// </summary>
public static class HistoryIds
{
    /// <summary>Between two members, and the least digits of a number.</summary>
    public const char Between = '-';
    public const int Digits = 2;

    private static readonly Dictionary<Type, string[]> Others = new()
    {
        [typeof(HolidayKept)] = [nameof(HolidayKept.Day)],
        [typeof(HolidayDropped)] = [nameof(HolidayDropped.Day)],
        [typeof(HolidayDeadlinesMoved)] = [nameof(HolidayDeadlinesMoved.Day)],
        [typeof(YearlyHolidayKept)] = [nameof(YearlyHolidayKept.Month), nameof(YearlyHolidayKept.Day)],
        [typeof(YearlyHolidayDropped)] = [nameof(YearlyHolidayDropped.Month), nameof(YearlyHolidayDropped.Day)],
        [typeof(PopulationSet)] = [nameof(PopulationSet.GovernorateId), nameof(PopulationSet.Year)],
        [typeof(MessageTemplateSet)] = [nameof(MessageTemplateSet.Kind)],
        [typeof(FigureWeightsSet)] = [nameof(FigureWeightsSet.Version)],
        [typeof(MessageTemplateRestored)] = [nameof(MessageTemplateRestored.Kind)],
    };

    private static readonly Dictionary<Type, PropertyInfo[]> ByType = HistoryKinds.Types.ToDictionary(
        type => type,
        type => Names(type).Select(name => type.GetProperty(name) ?? throw new MissingMemberException(type.Name, name)).ToArray()
    );

    /// <summary>Types of events and the members that make their ids, in their order.</summary>
    public static IReadOnlyDictionary<Type, PropertyInfo[]> Members => ByType;

    public static string Of(object @event) => Joined(ByType[@event.GetType()].Select(member => member.GetValue(@event)!));

    /// <summary>Of the members themselves, in their order.</summary>
    internal static string Joined(params IEnumerable<object> members) => string.Join(Between, members.Select(Text));

    private static string[] Names(Type type) =>
        Others.GetValueOrDefault(type)
        ?? [typeof(IAccountEvent).IsAssignableFrom(type) ? nameof(IAccountEvent.AccountId) : nameof(AgencyRegistered.Id)];

    private static string Text(object value) =>
        value switch
        {
            int number => number.ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0'),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };
}
