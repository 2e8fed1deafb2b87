using System.Runtime.InteropServices;

namespace Ccs.Domain.Figures.Statistics;

/// <summary>Complaints about one service from one governorate in the days of a window.</summary>
/// <param name="Count">How many.</param>
/// <param name="Contacts">Of how many different contacts.</param>
/// <param name="Expected">As is usual in so many days.</param>
/// <param name="Phi">The variance of windows of this length over their mean, 1 at least.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ClusterWindow(long Count, long Contacts, double Expected, double Phi);

/// <summary>Whether many complain about one thing at one place at once.</summary>
public static class Clusters
{
    /// <summary>One who writes often is no cluster.</summary>
    public const int FewestContacts = 5;

    /// <summary>In days.</summary>
    public static IReadOnlyList<int> Lengths { get; } = [7, 14, 28];

    /// <param name="window">What was counted.</param>
    /// <param name="alpha">The share of the false signals that each window looked at has: <see cref="FalseSignals.Share"/>.</param>
    public static Alarm Test(ClusterWindow window, double alpha)
    {
        var alarm = CountAlarm.Of(window.Count, window.Expected, window.Phi, alpha);
        return alarm with { Raised = alarm.Raised && window.Contacts >= FewestContacts };
    }

    /// <summary>The counts of the windows that end with a day.</summary>
    public static IReadOnlyList<(int Length, long Count)> WindowsOf(IReadOnlyList<(DateOnly Day, long Count)> days, DateOnly end) =>
        [.. Lengths.Select(length => (length, days.Where(day => day.Day <= end && day.Day > end.AddDays(-length)).Sum(day => day.Count)))];
}
