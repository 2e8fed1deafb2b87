using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using Ccs.Infrastructure.Jobs;
using MediatR;

namespace Ccs.Architecture.Tests.UseCases;

/// <summary>The rules of the use cases can fail: these types break each of them.</summary>
public sealed class UseCaseRulesProofs
{
    private static readonly Type[] Bad =
    [
        typeof(Orphan),
        typeof(Twice),
        typeof(TwiceHandler),
        typeof(TwiceAgain),
        typeof(AnswersDirectly),
        typeof(Sweeping),
        typeof(BadDecision),
    ];

    [Fact]
    public void A_public_handler_is_reported() => UseCaseRules.NotInternal(UseCaseRules.Handlers(Bad)).ShouldBe([nameof(TwiceHandler)]);

    [Fact]
    public void A_handler_of_another_name_is_reported() =>
        UseCaseRules.NotEndingIn(UseCaseRules.Handlers(Bad), "Handler").ShouldBe([nameof(TwiceAgain)]);

    [Fact]
    public void A_request_without_a_handler_and_one_with_two_are_reported() =>
        UseCaseRules
            .WithoutExactlyOneHandler(UseCaseRules.Requests(Bad), Bad)
            .ShouldBe([$"{nameof(Orphan)}: 0", $"{nameof(Twice)}: 2", $"{nameof(BadDecision)}: 0"]);

    [Fact]
    public void Commands_are_told_from_queries() => UseCaseRules.Commands(Bad).ShouldBe([typeof(Twice), typeof(BadDecision)]);

    [Fact]
    public void Decisions_of_staff_are_found() => UseCaseRules.CaseDecisions(Bad).ShouldBe([typeof(BadDecision)]);

    [Fact]
    public void A_reaction_of_another_name_is_reported() =>
        UseCaseRules.NotEndingIn(UseCaseRules.Reactions(Bad), "Reaction").ShouldBe([nameof(AnswersDirectly)]);

    [Fact]
    public void A_public_clock_job_of_another_name_is_reported()
    {
        UseCaseRules.NotEndingIn(UseCaseRules.ClockJobs(Bad), "Job").ShouldBe([nameof(Sweeping)]);
        UseCaseRules.NotInternal(UseCaseRules.ClockJobs(Bad)).ShouldBe([nameof(Sweeping)]);
    }

    public sealed record Orphan : IRequest<int>;

    public sealed record Twice : ICommand<int>;

    public sealed record BadDecision(Guid ComplaintId, long ExpectedVersion) : ICaseDecision;

    public sealed class TwiceHandler : IRequestHandler<Twice, int>
    {
        public Task<int> Handle(Twice request, CancellationToken cancellationToken) => Task.FromResult(1);
    }

    internal sealed class TwiceAgain : IRequestHandler<Twice, int>
    {
        public Task<int> Handle(Twice request, CancellationToken cancellationToken) => Task.FromResult(2);
    }

    internal static class AnswersDirectly
    {
        public static Task Handle(Orphan message) => Task.FromResult(message);
    }

    public sealed class Sweeping : IClockJob
    {
        public Task<int> Run(CancellationToken cancellation) => Task.FromResult(0);
    }
}
