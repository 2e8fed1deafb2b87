namespace Ccs.Domain.Tests.Support;

/// <summary>The directory of the specs, as events; and given a directory, when something is decided, then exactly these events,
/// or a rule refuses.</summary>
internal sealed class Directories
{
    public static readonly DateTimeOffset Now = On(2, 10);
    public static readonly Names Old = new("Old", "کۆن", "قديم");
    public static readonly Names New = new("New", "نوێ", "جديد");

    /// <summary>The tree of the specs, a service of the hospital, categories of two levels, Newroz, and a policy for all.</summary>
    public static readonly IReadOnlyList<IDirectoryEvent> Laid =
    [
        new AgencyRegistered(On(1, 1), Tree.Centre, null, "centre", Old),
        new AgencyRegistered(On(1, 1), Tree.Ministry, Tree.Centre, "ministry", Old),
        new AgencyRegistered(On(1, 1), Tree.Municipality, Tree.Centre, "ministry", Old),
        new AgencyRegistered(On(1, 1), Tree.Hospital, Tree.Ministry, "department", Old),
        new AgencyRegistered(On(1, 1), Tree.OtherHospital, Tree.Ministry, "department", Old),
        new ServiceRegistered(On(1, 1), "surgery", Tree.Hospital, Old),
        new CategoryRegistered(On(1, 1), "conduct", null, Old),
        new CategoryRegistered(On(1, 1), "conduct-rudeness", "conduct", Old),
        new YearlyHolidayKept(On(1, 1), 3, 21, Old),
        new PolicySet(On(1, 1), "standard", 1, null, null, 15, Day(1, 1)),
    ];

    private readonly GovernmentDirectory _directory;
    private Func<IReadOnlyList<IDirectoryEvent>> _decision = () => [];

    private Directories(GovernmentDirectory directory) => _directory = directory;

    public static GovernmentDirectory Fold(params IEnumerable<IDirectoryEvent> history) =>
        history.Aggregate(GovernmentDirectory.Empty, GovernmentDirectory.Evolve);

    /// <summary>The directory of the specs, and what happened to it since.</summary>
    public static Directories GivenLaid(params IEnumerable<IDirectoryEvent> since) => new(Fold([.. Laid, .. since]));

    public Directories When(Func<GovernmentDirectory, IReadOnlyList<IDirectoryEvent>> decision)
    {
        _decision = () => decision(_directory);
        return this;
    }

    /// <summary>Exactly these events, in this order.</summary>
    public void Then(params IDirectoryEvent[] expected) => _decision().ShouldBe(expected);

    public void ThenNothing() => Then();

    public void ThenRefused(string code) => Should.Throw<RuleViolation>(() => _decision()).Code.ShouldBe(code);
}
