using CsCheck;

namespace Ccs.Domain.Tests.Walks;

/// <summary>
/// Long random lives of a complaint. A failure prints the shortest walk that CsCheck finds and its seed: <c>CsCheck_Seed=...</c> in the
/// environment runs it again.
/// </summary>
public sealed class WalkSpecs
{
    private const int Lives = 300;

    [Fact]
    public void Only_what_is_legal_happens_and_the_state_is_the_fold_of_the_events() =>
        Step.Walks.Sample(
            steps =>
            {
                var walk = Walk.Of(steps);

                AsText.Of(walk.Complaint).ShouldBe(AsText.Of(Complaint.Fold(null, walk.Events)));
            },
            iter: 400
        );

    [Fact]
    public void Any_prefix_folds_and_the_rest_folds_onto_it() =>
        Step.Walks.Sample(
            steps =>
            {
                var walk = Walk.Of(steps);
                for (var length = 0; length <= walk.Events.Count; length += 7)
                {
                    var prefix = Complaint.Fold(null, walk.Events.Take(length));
                    var whole = Complaint.Fold(prefix, walk.Events.Skip(length));

                    AsText.Of(whole).ShouldBe(AsText.Of(walk.Complaint));
                }
            },
            iter: 100
        );

    [Fact]
    public void History_in_any_order_folds_without_complaint() =>
        // A projection may meet an event that today's rules would not allow there: it is a fact all the same.
        Gen.Select(Step.Walks, Gen.Int)
            .Sample(
                (steps, seed) =>
                {
                    var order = new Random(seed);
                    var events = Walk.Of(steps).Events.ToArray();
                    order.Shuffle(events);

                    foreach (var fold in new[] { events, events.Where(e => e is not ComplaintFiled), [.. events, Some.Filing, .. events] })
                    {
                        var complaint = Complaint.Fold(null, fold);

                        (complaint is null).ShouldBe(!fold.Any(e => e is ComplaintFiled));
                    }
                },
                iter: 100
            );

    [Fact]
    public void Possible_is_exactly_what_is_accepted() =>
        Gen.Select(Step.Walks, Gen.Int[0, 9999])
            .Sample(
                (steps, choice) =>
                {
                    // The state after a random part of a walk, looked at by everybody at several times.
                    var walk = Walk.Of(steps.Take(1 + (choice % steps.Length)));
                    foreach (var actor in People.All)
                    {
                        foreach (var days in new[] { 0, 14, 31 })
                        {
                            PossibleIsAccepted(walk.Complaint!, walk.Events[^1].At.AddDays(days), actor, choice);
                        }
                    }
                },
                iter: 100
            );

    [Fact]
    public void Late_is_late_for_ever_and_the_promise_moves_only_in_time() =>
        Step.Walks.Sample(steps => Promises.ShouldBeKept(Walk.Of(steps).Events), iter: 300);

    [Fact]
    public void The_walks_come_everywhere()
    {
        // Else all of the above might hold of nothing. The seeds are fixed: this is about the generator, not about the domain.
        var walks = Enumerable.Range(1, Lives).Select(i => Walk.Of(Step.Walks.Single(_ => true, $"0000000{i:D3}00"))).ToList();

        // What was verified before there were numbers is in no walk: nothing that is decided now makes it.
        var today = Events.EventTypes.All.Except([typeof(ComplaintVerified), typeof(CaseNumberGiven)]);
        walks.SelectMany(w => w.Events).Select(e => e.GetType()).Distinct().ShouldBe(today, ignoreOrder: true);
        walks.Select(w => w.Complaint!.Round).Distinct().ShouldBe([1, 2, 3], ignoreOrder: true);
        walks.Select(w => w.Complaint!.ClosedBecause).Distinct().Count().ShouldBe(1 + Enum.GetValues<ClosingReason>().Length);

        // There is no escalation to the officer, who is the foot of the ladder.
        walks.SelectMany(w => w.Events).OfType<ComplaintEscalated>().Select(e => e.Level).Distinct().Count().ShouldBe(3);
    }

    private static void PossibleIsAccepted(Complaint complaint, DateTimeOffset now, Actor actor, int choice)
    {
        var possible = complaint.Possible(now, actor).ToHashSet();
        foreach (var decision in Enum.GetValues<Decision>().Where(actor.MayTake))
        {
            var attempt = () => Attempts.Fitting(complaint, decision, now, actor, choice);
            if (possible.Contains(decision))
            {
                Should.NotThrow(attempt, $"{decision} by {actor}");
            }
            else
            {
                Should.Throw<RuleViolation>(() => attempt(), $"{decision} by {actor}");
            }
        }
    }
}
