using Ccs.Application.Complaints;
using Ccs.Domain.Complaints;
using Ccs.Domain.Time;
using Ccs.WebApi.Commands.Demo.Planning;

namespace Ccs.WebApi.Commands.Demo;

// At an agency: looked at, answered, and what comes of the answer.
internal sealed partial class DemoComplaint
{
    private static readonly TimeSpan LongestStandstill = TimeSpan.FromDays(16);

    private async Task Look()
    {
        if (await Held() is not { } held)
        {
            return;
        }

        if (random.Chance(0.08))
        {
            await desk.TryStaff(held.Handler, _id, v => new ReturnComplaint(_id, v, DemoAnswers.Note(random)));
            _agency = cast.Weights.Agencies.Draw(random);
            Then(random.Wait(TimeSpan.FromDays(1)), Triage);
            return;
        }

        await desk.TryStaff(held.Handler, _id, v => new AppointOfficer(_id, v, held.Handler));
        await desk.TryStaff(
            held.Handler,
            _id,
            v => new AssessComplaint(_id, v, random.Between(1, 4), random.Chance(0.1), random.Chance(0.15))
        );
        var handling = cast.Chances.Handling(random, held.Cell, held.DueOn);
        if (handling.Asks)
        {
            await desk.TryStaff(held.Handler, _id, v => new AskComplainant(_id, v, DemoAnswers.Question(_language)));
            Then(
                handling.Replies ? random.Wait(TimeSpan.FromDays(3)) : LongestStandstill,
                async () =>
                {
                    if (handling.Replies)
                    {
                        await desk.TryCitizen(new ProvideInformation(_id, DemoAnswers.Information(_language), []));
                    }

                    await Prepare(handling);
                }
            );
            return;
        }

        if (handling.WritesMeanwhile)
        {
            await desk.TryStaff(held.Handler, _id, v => new ReplyMeanwhile(_id, v, DemoAnswers.Interim(_language)));
        }

        await Prepare(handling);
    }

    /// <summary>By the day that is promised now: a reply may have moved it. Some never answer.</summary>
    private async Task Prepare(PlannedHandling handling)
    {
        if (await Held() is not { } held || (handling.Late && !handling.Answers))
        {
            return;
        }

        var (now, due) = (clock.GetUtcNow(), WorkingCalendar.StartOf(held.DueOn));
        Then(
            handling.Late
                ? due.AddDays(1) - now + random.Wait(TimeSpan.FromDays(5))
                : TimeSpan.FromTicks(Math.Max(TimeSpan.TicksPerHour, (long)((due.AddHours(14) - now).Ticks * handling.Part))),
            Answer
        );
    }

    private async Task Answer()
    {
        if (await Held() is not { } held)
        {
            return;
        }

        var answer = cast.Chances.Answer(random, held.Cell, WorkingCalendar.DayOf(clock.GetUtcNow()));
        var remedy = answer.RootCause is null ? null : DemoAnswers.Solved(_language);
        var text = DemoAnswers.Answer(_language, answer.Outcome);
        if (await desk.TryStaff(held.Handler, _id, v => new AnswerComplaint(_id, v, answer.Outcome, text, remedy, answer.RootCause, [])))
        {
            Then(random.Wait(TimeSpan.FromDays(3)), () => React(answer));
        }
    }

    private async Task React(PlannedAnswer answer)
    {
        if (answer.Rating is { } score)
        {
            await desk.TryCitizen(new RateAnswer(_id, score, null));
        }

        if (!answer.Reopens)
        {
            _ = answer.Accepts && await desk.TryCitizen(new AcceptAnswer(_id));
        }
        else if (await desk.TryCitizen(new ReopenComplaint(_id, DemoAnswers.NotContent(_language))))
        {
            Then(random.Wait(TimeSpan.FromDays(2)), Look);
        }
    }

    /// <summary>Whoever works on it where it is now, and by when; null where it is open no more.</summary>
    private async Task<(string Handler, DemoCell Cell, DateOnly DueOn)?> Held()
    {
        var (complaint, _) = await desk.State(_id);
        return complaint is { Status: ComplaintStatus.Assigned, AgencyId: { } agency, Terms: { } terms }
            ? (
                $"{(complaint.Desk == Desk.Inspector ? "inspector" : "officer")}.{agency}",
                new DemoCell(agency, complaint.Keys.CategoryId, complaint.Keys.Governorate),
                terms.DueOn
            )
            : null;
    }
}
