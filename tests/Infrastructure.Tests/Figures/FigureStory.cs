using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Infrastructure.Tests.Figures;

/// <summary>Events of one complaint, as a test tells them.</summary>
internal sealed class FigureStory
{
    private static readonly Sealed Words = new("s1.AAAA");
    private static readonly GroupingKeys Keys = new(SubjectKind.Service, "surgery", "delay", "erbil", Language.Ckb);

    private readonly List<IComplaintEvent> _events = [];

    private FigureStory(int number) => Id = new Guid(number, 0, 0x7000, 0x88, 0, 0, 0, 0, 0, 0, 0);

    public Guid Id { get; }

    public KeyValuePair<Guid, IReadOnlyList<IComplaintEvent>> Life => new(Id, _events);

    /// <param name="number">Of the complaint.</param>
    /// <param name="at">Filed and verified then.</param>
    /// <param name="named">The agency that is named.</param>
    public static FigureStory Filed(int number, DateTimeOffset at, string? named = null)
    {
        var story = new FigureStory(number);
        return story
            .With(
                new ComplaintFiled(
                    at,
                    story.Id,
                    new SealedComplainant(Words, Words, Words, null, null, "IQ"),
                    new SealedContact(ContactChannel.Phone, Words),
                    new Subject(SubjectKind.Service, named, "surgery", null, null),
                    new Grievance(Words, Words, null, null),
                    Keys,
                    Confidential: false,
                    [],
                    Assistance: null
                )
            )
            .With(new ComplaintVerified(at, $"token of {number}", Keys));
    }

    public FigureStory Assigned(DateTimeOffset at, string agency) =>
        With(new ComplaintAssigned(at, agency, Desk.Agency, Due, AssignedBy.Centre, Keys));

    public FigureStory Referred(DateTimeOffset at, string from, string to) =>
        With(new ComplaintReferred(at, from, to, Desk.Agency, Due, Words, Keys));

    public FigureStory Answered(DateTimeOffset at, string agency) =>
        With(new ComplaintAnswered(at, 1, agency, new Answer(Outcome.Upheld, Words, Words, RootCause.Rules, []), Late: false, Keys));

    public FigureStory Recategorised(DateTimeOffset at, string category) =>
        With(new ComplaintRecategorised(at, "delay", category, Words, Keys));

    public FigureStory Erased(DateTimeOffset at) => With(new PersonalDataErased(at, ErasureCause.Retention));

    private static DeadlineTerms Due => new(new DateOnly(2026, 4, 20), new(2026, 4, 15), new(2026, 4, 25), 3, "standard", 1);

    private FigureStory With(IComplaintEvent e)
    {
        _events.Add(e);
        return this;
    }
}
