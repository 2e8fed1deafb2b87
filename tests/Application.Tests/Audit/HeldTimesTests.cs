using Ccs.Application.Audit;

namespace Ccs.Application.Tests.Audit;

/// <summary>Who had a case, and how long.</summary>
public sealed class HeldTimesTests
{
    /// <summary>Monday 2 February 2026 is a holiday.</summary>
    private static readonly WorkingCalendar Calendar = new([new DateOnly(2026, 2, 2)], []);

    private static readonly DeadlineTerms Terms = new(
        new DateOnly(2026, 3, 1),
        new DateOnly(2026, 2, 20),
        new DateOnly(2026, 3, 2),
        5,
        "standard",
        1
    );

    private static readonly GroupingKeys Keys = new(SubjectKind.Service, null, "delay", "erbil", Language.En);

    [Fact]
    public void Each_holder_has_a_line_with_the_working_days_until_it_went_on()
    {
        var held = HeldTimes.Of(
            [
                Filed(),
                new ComplaintVerifiedV2(On(1), "26-0000001", new SealedCode(new Sealed("s1.A"), "t"), Keys),
                new ComplaintAssigned(On(1), "electricity", Desk.Agency, Terms, AssignedBy.Routing, Keys),
                new OfficerAppointed(On(3), "somebody"),
                new NoteAdded(On(4), Guid.NewGuid(), new Sealed("s1.A")),
                new ComplaintReferred(On(5), "electricity", "water", Desk.Agency, Terms, new Sealed("s1.A"), Keys),
            ],
            Calendar
        );

        held.ShouldBe([
            new HeldTime(null, null, On(1), On(1), 0),
            new HeldTime("electricity", null, On(1), On(3), 1),
            new HeldTime("electricity", "somebody", On(3), On(5), 2),
            new HeldTime("water", null, On(5), null, null),
        ]);
    }

    [Fact]
    public void Nobody_has_one_that_is_not_verified_yet_or_has_ended()
    {
        HeldTimes.Of([Filed()], Calendar).ShouldBeEmpty();
        HeldTimes
            .Of(
                [
                    Filed(),
                    new ComplaintVerifiedV2(On(1), "26-0000001", new SealedCode(new Sealed("s1.A"), "t"), Keys),
                    new ComplaintClosed(On(4), ClosingReason.Withdrawn, null, null, null, Keys),
                ],
                Calendar
            )
            .ShouldBe([new HeldTime(null, null, On(1), On(4), 2)]);
    }

    private static ComplaintFiled Filed() =>
        new(
            On(1),
            Guid.NewGuid(),
            new SealedComplainant(new Sealed("s1.A"), new Sealed("s1.A"), null, null, null, "IQ"),
            new SealedContact(ContactChannel.Email, new Sealed("s1.A")),
            new Subject(SubjectKind.Service, "electricity", null),
            new Grievance(new Sealed("s1.A"), new Sealed("s1.A"), null, null),
            Keys,
            false,
            [],
            null
        );

    /// <summary>A day of February 2026; the first is a Sunday.</summary>
    private static DateTimeOffset On(int day) => new(2026, 2, day, 9, 0, 0, TimeSpan.Zero);
}
