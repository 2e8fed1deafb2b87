using Ccs.Domain.Figures.Facts;
using Ccs.Domain.Tests.Walks;
using CsCheck;
using static Ccs.Domain.Tests.Figures.Facts.FactStory;

namespace Ccs.Domain.Tests.Figures.Facts;

/// <summary>Long random lives: what the figures keep agrees with the complaint, and with what was known at every moment.</summary>
public sealed class FactWalkSpecs
{
    private const int Lives = 150;

    /// <summary>One row a round answers for every past date: it tells what a fold of the events until then would tell.</summary>
    [Fact]
    public void As_known_at_an_event_is_what_its_past_alone_tells() =>
        Step.Walks.Sample(
            steps =>
            {
                var events = Walk.Of(steps).Events;
                var whole = Of(events);
                for (var seq = 0; seq <= events.Count; seq += 3)
                {
                    var past = From(null, events.Take(seq), 1)?.AsKnown(long.MaxValue) ?? [];
                    AsText(whole.AsKnown(seq)).ShouldBe(AsText(past));
                }
            },
            iter: Lives
        );

    /// <summary>The projection has the rows and nothing else.</summary>
    [Fact]
    public void Nothing_is_known_beside_the_rows() =>
        Step.Walks.Sample(
            steps =>
            {
                var events = Walk.Of(steps).Events;
                var half = events.Count / 2;
                var rows = From(null, events.Take(half), 1);
                var read = rows is null
                    ? null
                    : new ComplaintFigures([.. rows.Rounds], [.. rows.Holds], [.. rows.Due], [.. rows.Keys], [.. rows.Assessments]);

                AsText(From(read, events.Skip(half), half + 1)).ShouldBe(AsText(From(null, events, 1)));
            },
            iter: Lives
        );

    [Fact]
    public void The_rows_agree_with_the_complaint() =>
        Step.Walks.Sample(
            steps =>
            {
                var (events, complaint) = (new List<IComplaintEvent>(), default(Complaint));
                foreach (var e in Walk.Of(steps).Events)
                {
                    events.Add(e);
                    complaint = Complaint.Evolve(complaint, e)!;
                    if (events.Count % 5 == 0)
                    {
                        ShouldAgree(Of(events), complaint);
                    }
                }
            },
            iter: Lives
        );

    [Fact]
    public void Holds_follow_each_other_and_at_most_one_is_open() =>
        Step.Walks.Sample(
            steps =>
            {
                var holds = Of(Walk.Of(steps).Events).Holds;

                holds.SkipLast(1).All(h => h.To is not null).ShouldBeTrue();
                holds.Zip(holds.Skip(1)).All(pair => pair.First.To!.Value.Seq <= pair.Second.From.Seq).ShouldBeTrue();
                holds.Select(h => h.No).ShouldBe(Enumerable.Range(1, holds.Count));
            },
            iter: Lives
        );

    [Fact]
    public void History_in_any_order_folds_without_complaint() =>
        Gen.Select(Step.Walks, Gen.Int)
            .Sample(
                (steps, seed) =>
                {
                    var events = Walk.Of(steps).Events.ToArray();
                    new Random(seed).Shuffle(events);
                    foreach (var fold in new[] { events, [.. events.Where(e => e is not ComplaintFiled)] })
                    {
                        (From(null, fold, 1) is null).ShouldBe(!fold.Any(e => e is ComplaintFiled));
                    }
                },
                iter: 50
            );

    private static void ShouldAgree(ComplaintFigures figures, Complaint complaint)
    {
        if (figures.AsKnown(long.MaxValue) is not [.., var now])
        {
            complaint.CaseNumber.ShouldBeNull();
            return;
        }

        var open = complaint.Status is ComplaintStatus.Verified or ComplaintStatus.Assigned;
        now.Row.Round.ShouldBe(complaint.Round);
        now.Due.ShouldBe(complaint.Terms?.DueOn);
        (now.Row.Missed is not null).ShouldBe(complaint.Missed);
        now.ClockStands.ShouldBe(complaint.ClockStands);
        now.Keys.CategoryId.ShouldBe(complaint.Keys.CategoryId);
        now.Row.ChosenCategoryId.ShouldBe(complaint.ChosenCategoryId ?? complaint.Keys.CategoryId);
        now.IsDuplicate.ShouldBe(complaint.Status == ComplaintStatus.Closed && complaint.Rejection == RejectionReason.Duplicate);
        (now.Row.Closed is not null).ShouldBe(complaint.Status == ComplaintStatus.Closed);
        var hold = figures.Holds.LastOrDefault(h => h.To is null);
        (hold is not null).ShouldBe(open);
        if (hold is not null)
        {
            (hold.AgencyId, hold.Move == Move.Complainant).ShouldBe((complaint.AgencyId, complaint.WaitsForComplainant));
        }
    }
}
