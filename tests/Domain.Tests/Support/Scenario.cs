namespace Ccs.Domain.Tests.Support;

/// <summary>Given(history).When(decision).Then(exactly these events, in this order), or .ThenRefused(code).</summary>
internal sealed class Scenario
{
    private readonly Complaint? _complaint;
    private Func<IReadOnlyList<IComplaintEvent>> _decision = () => [];

    private Scenario(Complaint? complaint) => _complaint = complaint;

    public static Scenario Given(params IEnumerable<IComplaintEvent> history) => new(Complaint.Fold(null, history));

    public Scenario When(Func<Complaint, IReadOnlyList<IComplaintEvent>> decision)
    {
        // Only File is ever given nothing, and it takes a null.
        _decision = () => decision(_complaint!);
        return this;
    }

    public void Then(params IComplaintEvent[] expected) => AsText.Of(_decision()).ShouldBe(AsText.Of(expected));

    /// <summary>"Already so": the decision is allowed and changes nothing.</summary>
    public void ThenNothing() => Then();

    public void ThenRefused(string code) => Should.Throw<RuleViolation>(() => _decision()).Code.ShouldBe(code);
}
