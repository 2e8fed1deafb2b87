using Ccs.Application.Complaints;
using Ccs.Application.Pipeline;
using MediatR;

namespace Ccs.Application.Tests.Pipeline;

/// <summary>What a complainant loses to somebody else is tried again, and nobody else's.</summary>
public sealed class RetryBehaviorTests
{
    private static readonly VerifiedComplaint Verified = new(Guid.Empty, "code", "26-0041823", default, null, null);
    private static readonly VerifyComplaint Verify = new(Guid.Empty, "123456");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public async Task It_is_tried_again_until_it_is_heard(int losses)
    {
        var scopes = new Scopes(losses, Verified);

        (await scopes.Send<VerifyComplaint, VerifiedComplaint?>(Verify)).ShouldBe(Verified);

        scopes.Tries.ShouldBe(losses + 1);
    }

    [Fact]
    public async Task A_code_that_loses_five_times_looks_like_a_wrong_one()
    {
        var scopes = new Scopes(5, Verified);

        (await scopes.Send<VerifyComplaint, VerifiedComplaint?>(Verify)).ShouldBeNull();

        scopes.Tries.ShouldBe(5);
    }

    [Fact]
    public async Task Anything_else_that_loses_five_times_is_told_that_the_complaint_changed() =>
        await Should.ThrowAsync<ChangedMeanwhileException>(() =>
            new Scopes(5, Unit.Value).Send<AcceptAnswer, Unit>(new AcceptAnswer(Guid.Empty))
        );

    [Fact]
    public async Task Staff_who_were_outrun_look_again_themselves()
    {
        var scopes = new Scopes(1, Unit.Value);

        await Should.ThrowAsync<StaleVersionException>(() =>
            scopes.Send<AssignComplaint, Unit>(new AssignComplaint(Guid.Empty, 3, "electricity", null))
        );

        scopes.Tries.ShouldBe(1);
    }

    [Fact]
    public async Task From_within_a_repetition_nothing_is_repeated()
    {
        var scopes = new Scopes(1, Verified) { Underway = true };

        await Should.ThrowAsync<StaleVersionException>(() => scopes.Send<VerifyComplaint, VerifiedComplaint?>(Verify));
    }

    [Fact]
    public async Task What_a_rule_refuses_is_not_tried_again()
    {
        var scopes = new Scopes(0, Unit.Value) { Failure = new RuleViolation("complaint.closed") };

        await Should.ThrowAsync<RuleViolation>(() => scopes.Send<AcceptAnswer, Unit>(new AcceptAnswer(Guid.Empty)));

        scopes.Tries.ShouldBe(1);
    }

    /// <summary>The first scope and those of the repetitions: so many lose, the next is heard.</summary>
    private sealed class Scopes(int losses, object result) : IRepetition
    {
        public int Tries { get; private set; }

        public bool Underway { get; init; }

        public Exception? Failure { get; init; }

        public Task<TResult> Again<TResult>(ICommand<TResult> command, CancellationToken cancellation) => Task.FromResult(Try<TResult>());

        public Task<TResult> Send<TRequest, TResult>(TRequest request) =>
            new RetryBehavior<TRequest, TResult>(this).Handle(
                request,
                TestContext.Current.CancellationToken,
                () => Task.FromResult(Try<TResult>())
            );

        private TResult Try<TResult>() =>
            ++Tries <= losses ? throw new StaleVersionException()
            : Failure is { } failure ? throw failure
            : (TResult)result;
    }
}
