using Ccs.Application.Clock;
using Ccs.Application.Pipeline;
using Ccs.Domain.Agencies.Decisions;

namespace Ccs.Application.Tests.Cases;

/// <summary>Running cases leave an agency that is gone, whatever ends the work in between.</summary>
public sealed class SuccessionTests
{
    private static readonly GovernmentDirectory Gone = ChangeDirectory
        .SucceedAgency(Office.Directory, Tree.Hospital, Tree.OtherHospital, On(2, 3))
        .Aggregate(Office.Directory, GovernmentDirectory.Evolve);

    private readonly ICaseRows _rows = Substitute.For<ICaseRows>();
    private readonly IDirectory _directory = Substitute.For<IDirectory>();
    private readonly List<Guid> _lying = [];

    /// <summary>At this one the program ends.</summary>
    private Guid? _killedAt;

    public SuccessionTests()
    {
        _rows
            .RunningAt(Tree.Hospital, Arg.Any<Guid>(), Arg.Any<int>(), Ct)
            .Returns(call => [.. _lying.Where(id => id.CompareTo(call.ArgAt<Guid>(1)) > 0).Take(call.ArgAt<int>(2))]);
        Knows(Gone, Gone);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Succession Succession => new(_rows, Substitute.For<ICaseCounts>(), _directory, new Runner(this));

    [Fact]
    public async Task All_are_moved_in_portions()
    {
        Lie(120);

        var messages = await Run(new MoveCases(Tree.Hospital, Guid.Empty));

        _lying.ShouldBeEmpty();
        messages.ShouldBe(3);
    }

    [Fact]
    public async Task What_ended_in_the_middle_goes_on_with_what_is_left()
    {
        Lie(60);
        _killedAt = _lying[20];
        await Should.ThrowAsync<OperationCanceledException>(() => Run(new MoveCases(Tree.Hospital, Guid.Empty)));
        _lying.Count.ShouldBe(40);
        _killedAt = null;

        await Run(new MoveCases(Tree.Hospital, Guid.Empty));

        _lying.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_node_that_has_not_heard_of_it_yet_tries_again_and_passes_over_nothing()
    {
        Lie(1);
        Knows(now: Gone, cached: Office.Directory);

        await Should.ThrowAsync<StaleVersionException>(() => Run(new MoveCases(Tree.Hospital, Guid.Empty)));

        _lying.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_an_agency_that_was_brought_back_nothing_is_moved()
    {
        Lie(1);
        Knows(Office.Directory, Office.Directory);

        (await Run(new MoveCases(Tree.Hospital, Guid.Empty))).ShouldBe(1);

        _lying.Count.ShouldBe(1);
    }

    /// <returns>How many messages it took.</returns>
    private async Task<int> Run(MoveCases first)
    {
        var count = 0;
        for (MoveCases? next = first; next is not null; count++)
        {
            next = await Succession.Next(next, Ct);
        }

        return count;
    }

    private void Lie(int count) => _lying.AddRange(Enumerable.Range(1, count).Select(i => new Guid(i, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0])));

    private void Knows(GovernmentDirectory now, GovernmentDirectory cached)
    {
        _directory.Load(Ct).Returns(new Versioned<GovernmentDirectory>(now, 1));
        _directory.Get(Ct).ReturnsForAnyArgs(cached);
    }

    private sealed class Runner(SuccessionTests test) : ICommandRunner
    {
        public Task<TResult> Run<TResult>(string job, ICommand<TResult> command, CancellationToken cancellation)
        {
            var id = ((MoveCase)(object)command).ComplaintId;
            if (id == test._killedAt)
            {
                throw new OperationCanceledException(cancellation);
            }

            test._lying.Remove(id);
            return Task.FromResult<TResult>(default!);
        }

        public Task<TResult> RunAs<TResult>(Actor actor, ICommand<TResult> command, CancellationToken cancellation) =>
            throw new NotSupportedException();
    }
}
