using Ccs.Application.Clock;
using Ccs.Application.Pipeline;
using MediatR;

namespace Ccs.Application.Tests.Cases;

/// <summary>Whoever is told of what was left is told of all of it, also after a second try.</summary>
public sealed class OfficerLeavingTests
{
    private static readonly Guid Leaver = new(7, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
    private static readonly Guid[] Held = [Some.ComplaintId, Some.OtherId];

    private readonly ICaseRows _rows = Substitute.For<ICaseRows>();
    private readonly ICommandRunner _runner = Substitute.For<ICommandRunner>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private OfficerLeaving Leaving => new(_rows, _runner);

    [Fact]
    public async Task The_cases_are_named_once_then_released_and_told_of_together()
    {
        _rows.HeldBy(Leaver.ToString(), Ct).Returns(Held);

        var cases = await Leaving.CasesOf(new ReleaseOfficer(Leaver, ReleaseCause.Left, On(2, 3)), Ct);
        await Leaving.Release(cases.ShouldNotBeNull(), Ct);

        Ran()
            .ShouldBe([
                new ReleaseCase(Held[0], Leaver, ReleaseCause.Left, On(2, 3)),
                new ReleaseCase(Held[1], Leaver, ReleaseCause.Left, On(2, 3)),
                new TellOfLeftCases(Leaver, On(2, 3), Held),
            ]);
    }

    [Fact]
    public async Task A_second_try_tells_of_those_too_that_the_first_one_released()
    {
        var cases = new ReleaseCases(Leaver, ReleaseCause.Left, On(2, 3), Held);
        _runner
            .Run(
                Arg.Any<string>(),
                Arg.Is<ICommand<Unit>>(command => command is ReleaseCase && ((ReleaseCase)command).ComplaintId == Held[1]),
                Ct
            )
            .Returns(_ => throw new StaleVersionException(), _ => Unit.Value);
        await Should.ThrowAsync<StaleVersionException>(() => Leaving.Release(cases, Ct));
        Ran().OfType<TellOfLeftCases>().ShouldBeEmpty();

        await Leaving.Release(cases, Ct);

        Ran().OfType<TellOfLeftCases>().ShouldHaveSingleItem().ComplaintIds.ShouldBe(Held);
    }

    [Fact]
    public async Task Who_held_nothing_leaves_nothing()
    {
        _rows.HeldBy(Leaver.ToString(), Ct).Returns([]);

        (await Leaving.CasesOf(new ReleaseOfficer(Leaver, ReleaseCause.Left, On(2, 3)), Ct)).ShouldBeNull();
    }

    private IEnumerable<object> Ran() => _runner.ReceivedCalls().Select(call => call.GetArguments()[1]!);
}
