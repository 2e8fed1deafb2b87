namespace Ccs.Domain.Tests.Events;

/// <summary>What figures count by stands in the events themselves.</summary>
public sealed class GroupingSpecs
{
    /// <summary>Nobody counts these, or by the keys of another event of the same stream.</summary>
    private static readonly Type[] NotCounted =
    [
        typeof(ContactChanged),
        typeof(CaseNumberGiven),
        typeof(SubjectHeard),
        typeof(DocumentAdded),
        typeof(NoteAdded),
        typeof(ComplaintsLinked),
        typeof(StaffBarred),
        typeof(StaffBarLifted),
        typeof(IdentityOpened),
        typeof(SealedTextsOpened),
        typeof(PersonalDataErased),
    ];

    public static TheoryData<Type> Later => [.. EventTypes.All.Where(type => type.IsAssignableTo(typeof(IGroupedEvent)))];

    [Fact]
    public void Every_event_has_keys_or_is_counted_by_nobody() =>
        EventTypes
            .All.Where(type => type.GetProperty("Keys")?.PropertyType != typeof(GroupingKeys))
            .ShouldBe(NotCounted, ignoreOrder: true);

    [Fact]
    public void Those_that_had_none_at_first_get_the_complaints_and_no_others()
    {
        var keys = Some.Keys with { Channel = FilingChannel.Assisted };
        var extended = new DeadlineExtended(On(2, 3), Day(2, 22), Some.Terms, Some.Reason);
        var replied = new InformationProvided(On(2, 3), Some.Text, [], Some.Terms) { Keys = Some.Keys };
        var noted = new NoteAdded(On(2, 3), Some.NoteId, Some.Text);

        IReadOnlyList<IComplaintEvent> events = [extended, replied, noted];

        events.Grouped(keys).ShouldBe([extended with { Keys = keys }, replied, noted]);
    }

    [Theory]
    [MemberData(nameof(Later))]
    public void Each_of_them_takes_the_keys_and_stays_what_it_is(Type type)
    {
        var bare = (IGroupedEvent)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);

        var grouped = bare.With(Some.Keys).ShouldBeAssignableTo<IGroupedEvent>()!;

        grouped.GetType().ShouldBe(type);
        grouped.Keys.ShouldBe(Some.Keys);
    }
}
