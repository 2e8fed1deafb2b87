using Ccs.Application.Complaints;

namespace Ccs.Application.Tests.Support;

/// <summary>The agencies of the specs with their staff, and a desk where one complaint lies.
/// What is written to it is seen afterwards.</summary>
internal sealed class Office
{
    public static readonly GovernmentDirectory Directory = Tree
        .BelowTheCentre.Append(Tree.Centre)
        .Select(id => new AgencyRegistered(On(1, 1), id, Tree.LineOf(id).ElementAtOrDefault(1), "ministry", new Names(id, id, id)))
        .Concat<IDirectoryEvent>([new PolicySet(On(1, 1), "standard", 1, null, null, 15, Day(1, 1))])
        .Aggregate(GovernmentDirectory.Empty, GovernmentDirectory.Evolve);

    private readonly List<StaffMember> _staff = [];

    public Office() => Staff = new StaffList(_staff);

    public IStaffDirectory Staff { get; }

    public WhoIsNamed Named => new(Staff);

    public Escalation Escalation => new(new CaseStaff(Staff));

    public CaseRouting Routing => new(Staff, Named, Escalation);

    public List<Notice> Notices { get; } = [];

    public IOutbox Outbox { get; } = Substitute.For<IOutbox>();

    public List<IComplaintEvent> Recorded { get; } = [];

    /// <summary>Who was told, by user name.</summary>
    public IEnumerable<string> Told =>
        Notices.Where(n => n.StaffId is not null).Select(n => _staff.Single(m => m.Id.ToString() == n.StaffId).UserName);

    public StaffMember Add(string userName, Role role, string? agencyId, bool active = true, string? name = null, string? other = null)
    {
        var member = new StaffMember(
            new Guid(_staff.Count + 1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]),
            userName,
            name ?? userName,
            role,
            agencyId,
            $"{userName}@example.org",
            Language.En,
            active
        )
        {
            OtherName = other,
        };
        _staff.Add(member);
        return member;
    }

    /// <summary>The account goes to another agency.</summary>
    public void Move(StaffMember member, string agencyId) => _staff[_staff.IndexOf(member)] = member with { AgencyId = agencyId };

    public OpenCase Open(IEnumerable<IComplaintEvent> history, Actor actor, DateTimeOffset now)
    {
        var streams = Substitute.For<IComplaintStreams>();
        streams
            .When(s => s.Append(Arg.Any<Guid>(), Arg.Any<IReadOnlyList<IComplaintEvent>>()))
            .Do(call => Recorded.AddRange(call.Arg<IReadOnlyList<IComplaintEvent>>()));
        var notices = Substitute.For<INotices>();
        notices.When(n => n.Queue(Arg.Any<Notice>())).Do(call => Notices.Add(call.Arg<Notice>()));
        var tools = new CaseTools(streams, Substitute.For<IUnitOfWork>(), notices, Substitute.For<ISecrets>(), Index(streams), Outbox);
        return new OpenCase(Complaint.Fold(null, history)!, actor, now, Directory, tools) { Seal = new GlassSeal() };
    }

    /// <summary>Finds nothing, and nobody asks it here.</summary>
    public static FilingIndex Index(IComplaintStreams streams) =>
        new(streams, Substitute.For<ISearchTerms>(), new BlindTokens(Substitute.For<IBlindIndex>()));

    /// <summary>Seals nothing, so that tests can read it.</summary>
    internal sealed class GlassSeal : IComplaintSeal
    {
        public Guid ComplaintId => Guid.Empty;

        public bool IsDestroyed => false;

        public Sealed Seal(string field, string text) => new(text);

        public string? Open(string field, Sealed value) => value.Token;

        public byte[]? Opening(Guid eventId) => eventId.ToByteArray();
    }
}
