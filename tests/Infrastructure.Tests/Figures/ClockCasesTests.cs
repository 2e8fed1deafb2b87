using Ccs.Application.Cases;
using Ccs.Application.Figures;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Facts;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Figures;

/// <summary>Numbers of times, of ageing and of the flow, and the lists below them.</summary>
[Collection("figures")]
public sealed class ClockCasesTests(PostgresFixture postgres)
{
    private static readonly Actor Centre = Actor.Staff(new Guid("00000003-0000-7000-8000-000000000000"), Role.CentreOfficer, null);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Below_each_number_of_clocks_and_of_the_flow_are_the_complaints_that_make_it()
    {
        var today = new DateOnly(2026, 8, 1);
        await using var bench = await FigureBench.Set(postgres, today);
        await bench.Live(FigureLives.Lives(5001, 60));
        await bench.CatchUp();
        var known = await bench.Figures.Known(null, Ct);
        var scope = CaseScope.Of(Centre, known.Directory);
        var seen = await FigureCasesTests.Seen(bench, scope);
        KnownRound[] rounds = [.. (await bench.Rounds(known.Mark)).Where(round => seen.Contains(round.Row.ComplaintId))];
        var question = new FigureQuestion(new DateOnly(2026, 1, 1), new DateOnly(2026, 7, 31), today);
        var byAgency = question with { By = [FigureDimension.Agency] };
        var listed = 0;

        foreach (var clock in Enum.GetValues<FigureClock>())
        {
            foreach (var group in rounds.Select(Group).Distinct().Cast<FigureGroup?>().Append(null))
            {
                var expected = rounds
                    .Where(round => (group is null || Group(round) == group) && Is(clock, round, question, known))
                    .Select(round => round.Row.ComplaintId)
                    .ToHashSet();
                var asked = group is null ? question : byAgency;
                var found = await FigureCasesTests.List(bench, known, scope, asked, new ClockNumber(clock, group));
                found.ShouldBe(expected, ignoreOrder: true, $"{clock} {group}");
                found.Count.ShouldBe(expected.Count);
                listed += found.Count;
            }
        }

        foreach (var row in await bench.Figures.Flow(question, known, scope, Ct))
        {
            var expected = Passed(rounds, row.Row, question, known.Tree).ToHashSet();
            var found = await FigureCasesTests.List(bench, known, scope, question, new HandOverNumber(row.Row));
            found.ShouldBe(expected, ignoreOrder: true, row.Row.ToString());
            found.Count.ShouldBeInRange(1, (int)row.Count);
            listed += found.Count;
        }

        listed.ShouldBeGreaterThan(300, "there was something to list");

        FigureGroup Group(KnownRound round) => new() { Agency = known.Tree.Stands(FigureTiming.ChargedTo(round)) };
    }

    private static bool Is(FigureClock clock, KnownRound round, FigureQuestion question, FigureKnown known)
    {
        if (round.IsDuplicate || round.Row.Began is not { } began)
        {
            return false;
        }

        var open = round.Row.Ended is null;
        if (clock.IsOfWindow())
        {
            return question.Holds(began.Day)
                && clock switch
                {
                    FigureClock.Answered => !open && round.Row.Answered is not null,
                    FigureClock.Ended => !open && round.Row.Answered is null,
                    _ => open,
                };
        }

        return open
            && clock switch
            {
                FigureClock.Open => true,
                FigureClock.Overdue => round.Due < question.KnownOn && !round.ClockStands,
                FigureClock.WaitsForComplainant => round.Holds is [.., { To: null, Waits: not null }],
                _ => clock.Ages() is { } ages && Age(round, question, known) is var age && age >= ages.From && age <= ages.To,
            };
    }

    private static int Age(KnownRound round, FigureQuestion question, FigureKnown known)
    {
        var ever = question with { From = DateOnly.MinValue, To = DateOnly.MaxValue };
        var times = FigureTiming.Count([round], ever, known.Tree, known.Directory.Calendar()).Values.Single();
        return times.Open.Median!.Value;
    }

    private static IEnumerable<Guid> Passed(IEnumerable<KnownRound> rounds, FigureHandOver row, FigureQuestion question, FigureTree tree) =>
        rounds.Where(round => Reference.Flow([round], question, tree).Any(one => one.Row == row)).Select(round => round.Row.ComplaintId);
}
