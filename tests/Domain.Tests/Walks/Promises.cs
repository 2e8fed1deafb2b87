namespace Ccs.Domain.Tests.Walks;

/// <summary>What holds of the days that complainants were told, read from a whole history.</summary>
internal static class Promises
{
    /// <summary>Nobody is waited for any longer, whenever the job runs.</summary>
    private const int MostDaysWaited = 10;

    public static void ShouldBeKept(IReadOnlyList<IComplaintEvent> events)
    {
        var (before, missed) = (default(Complaint), new Dictionary<int, DeadlineMissed>());
        foreach (var e in events)
        {
            var after = Complaint.Evolve(before, e)!;
            var day = WorkingCalendar.DayOf(e.At);
            switch (e)
            {
                case DeadlineMissed miss:
                    missed.TryAdd(miss.Round, miss).ShouldBeTrue("once a round");
                    miss.DueOn.ShouldBeLessThan(day);
                    miss.DueOn.ShouldBe(before!.Terms!.DueOn);
                    ShouldBeWhoHeldIt(events, miss);
                    break;
                case ComplaintAnswered answer:
                    answer.Late.ShouldBe(missed.ContainsKey(answer.Round), "late by the answer is late by the history");
                    break;
            }

            if (before is { Terms: { } told } && after.Terms != told && after.Round == before.Round)
            {
                if (after.Terms is { } now)
                {
                    ShouldBeMovedRightly(told, now, e, missed.ContainsKey(before.Round));
                }
                else
                {
                    ShouldBeOver(told, e, missed.ContainsKey(before.Round));
                }
            }

            after.Missed.ShouldBe(missed.ContainsKey(after.Round));
            before = after;
        }
    }

    private static void ShouldBeMovedRightly(DeadlineTerms told, DeadlineTerms now, IComplaintEvent by, bool missed)
    {
        now.DueOn.ShouldBeGreaterThanOrEqualTo(told.DueOn, "no promise comes earlier");
        if (now.DueOn != told.DueOn)
        {
            missed.ShouldBeFalse($"{by} moved what was late");
            (
                by
                is DeadlineExtended
                    or DeadlineMoved
                    or InformationProvided
                    or QuestionLapsed
                    or ComplaintCorrected
                    or CorrectionLapsed
                    or ComplaintAssigned
                    or ComplaintReferred
                    or ComplaintReturned
            ).ShouldBeTrue($"{by} moves nothing");
            if (by is not (DeadlineExtended or DeadlineMoved))
            {
                Calendar.Between(told.DueOn, now.DueOn).ShouldBeLessThanOrEqualTo(MostDaysWaited, $"{by} moved it too far");
            }
        }
    }

    /// <summary>Only of a duplicate that came back after its day had passed while it was nobody's to answer.</summary>
    private static void ShouldBeOver(DeadlineTerms told, IComplaintEvent by, bool missed)
    {
        by.ShouldBeOfType<DuplicateReleased>();
        told.DueOn.ShouldBeLessThan(WorkingCalendar.DayOf(by.At));
        missed.ShouldBeFalse("what was late stays so");
    }

    /// <summary>Found in another way: the last event before that day that gave it to somebody.</summary>
    private static void ShouldBeWhoHeldIt(IReadOnlyList<IComplaintEvent> events, DeadlineMissed miss)
    {
        var start = new DateTimeOffset(miss.DueOn.ToDateTime(TimeOnly.MinValue), WorkingCalendar.Offset);
        var then = Complaint.Fold(null, events.TakeWhile(e => e.At <= start))!;

        // A question that lapses may make it due on the very day on which the round began.
        if (then.Round == miss.Round && then.Status is ComplaintStatus.Verified or ComplaintStatus.Assigned)
        {
            (miss.AgencyId, miss.OfficerId).ShouldBe((then.AgencyId, then.OfficerId));
            miss.Desk.ShouldBe(then.AgencyId is null ? null : then.Desk);
        }
    }
}
