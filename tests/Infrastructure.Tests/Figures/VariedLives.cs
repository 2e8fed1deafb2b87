using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;

namespace Ccs.Infrastructure.Tests.Figures;

/// <summary>
/// Random lives, told of many kinds of complaints: whom and what they name, where, by whom and how they were filed, how they were answered;
/// and some of them as they were written when events said less.
/// </summary>
internal static class VariedLives
{
    private static readonly string?[] Named = ["health-erbil", null, "health-duhok", "health", null, "municipalities"];
    private static readonly string?[] Services = ["surgery", null, "x-ray", "permits"];
    private static readonly string[] Categories = ["conduct", "fees", "delay"];
    public static readonly string[] Governorates = ["erbil", "duhok", "sulaimani"];
    private static readonly Outcome[] Outcomes = [.. Enum.GetValues<Outcome>(), Outcome.NotUpheld];
    private static readonly RootCause?[] Causes = [null, RootCause.None, RootCause.Rules, RootCause.Capacity];

    /// <param name="id">Whose first bytes are a number: the same is the same life.</param>
    /// <param name="life">As the decisions made it.</param>
    public static IReadOnlyList<IComplaintEvent> Of(Guid id, IReadOnlyList<IComplaintEvent> life)
    {
        var number = BitConverter.ToInt32(id.ToByteArray());
        var dice = new Random(number * 7919);
        var isOld = number % 5 == 0;
        return [.. life.Where(e => !(isOld && e is DeadlineMissed)).Select(e => isOld ? Older(Varied(e, dice)) : Varied(e, dice))];
    }

    private static IComplaintEvent Varied(IComplaintEvent e, Random dice) =>
        e switch
        {
            ComplaintFiled filed => Filed(filed, dice),
            ComplaintCorrected corrected => corrected with { Subject = corrected.Subject with { AgencyId = Of(Named, dice) } },
            ContactChanged changed => changed with
            {
                Contact = changed.Contact with { Channel = Of(Enum.GetValues<ContactChannel>(), dice) },
            },
            ComplaintReferred referred when dice.Next(4) == 0 => referred with { Corrected = true },
            ComplaintAnswered answered => answered with
            {
                Answer = answered.Answer with { Outcome = Of(Outcomes, dice), RootCause = Of(Causes, dice) },
            },
            _ => e,
        };

    private static ComplaintFiled Filed(ComplaintFiled filed, Random dice)
    {
        var kind = Of(Enum.GetValues<SubjectKind>(), dice);
        var service = Of(Services, dice);
        return filed with
        {
            Subject = filed.Subject with { Kind = kind, AgencyId = Of(Named, dice), ServiceId = service },
            Contact = filed.Contact with { Channel = Of(Enum.GetValues<ContactChannel>(), dice) },
            Assistance = dice.Next(4) == 0 ? new Assistance("somebody", filed.Grievance.Title) : null,
            Keys = new GroupingKeys(kind, service, Of(Categories, dice), Of(Governorates, dice), Of(Enum.GetValues<Language>(), dice))
            {
                Channel = dice.Next(4) == 0 ? FilingChannel.Assisted : null,
            },
        };
    }

    /// <summary>A return ended the promise, a question said nothing of the clock, and of a missed day only the answer told.</summary>
    private static IComplaintEvent Older(IComplaintEvent e) =>
        e switch
        {
            ComplaintReturned returned => returned with { Terms = null },
            InformationRequested asked => asked with { StopsClock = null },
            _ => e,
        };

    private static T Of<T>(IReadOnlyList<T> any, Random dice) => any[dice.Next(any.Count)];
}
