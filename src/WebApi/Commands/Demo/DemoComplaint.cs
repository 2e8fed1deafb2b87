using Ccs.Application.Complaints;
using Ccs.Domain.Complaints;
using Ccs.Domain.Time;

namespace Ccs.WebApi.Commands.Demo;

/// <summary>The life of one complaint, step by step; each step puts the next one on the agenda.</summary>
internal sealed class DemoComplaint(
    int number,
    DemoRandom random,
    DemoPeople people,
    DemoDesk desk,
    TimeProvider clock,
    Action<DateTimeOffset, Func<Task>> agenda
)
{
    private static readonly string[] Outcomes = ["upheld", "upheld", "partly-upheld", "not-upheld", "not-upheld", "outside-mandate"];
    private static readonly string[] RootCauses =
    [
        "process",
        "process",
        "conduct",
        "capacity",
        "capacity",
        "rules",
        "information",
        "system",
    ];
    private static readonly string[] RejectionReasons = ["outside-scope", "not-eligible", "before-court", "abusive"];

    private Guid _id;
    private string _language = "ckb";

    public async Task File()
    {
        SeededSecrets.Use(random);
        var filing = people.Filing(random, number, clock.GetUtcNow());
        _language = filing.Language!;
        _id = (await desk.Citizen(filing)).ComplaintId;
        if (random.Chance(0.92))
        {
            Then(TimeSpan.FromMinutes(random.Between(1, 12)), Verify);
        }
    }

    private async Task Verify()
    {
        var verified = await desk.Citizen(new VerifyComplaint(_id, await desk.VerificationCode(_id)));
        if (verified is null)
        {
            return;
        }

        if (random.Chance(0.03))
        {
            Then(random.Wait(TimeSpan.FromDays(4)), () => desk.TryCitizen(new WithdrawComplaint(_id, DemoAnswers.Solved(_language))));
        }

        Then(random.Wait(TimeSpan.FromHours(20)), verified.Status == ComplaintStatus.Verified ? Triage : Look);
    }

    private async Task Triage()
    {
        if (random.Chance(0.25))
        {
            await desk.TryStaff(
                "centre",
                _id,
                v => new RejectComplaint(_id, v, random.Of(RejectionReasons), DemoAnswers.Rejection(_language))
            );
            return;
        }

        var agency = random.Of(["municipalities", "health", "interior", "electricity", "labour", "justice"]);
        await desk.TryStaff("centre", _id, v => new AssignComplaint(_id, v, agency, DemoAnswers.Note(random)));
        Then(random.Wait(TimeSpan.FromDays(1)), Look);
    }

    private async Task Look()
    {
        if (await Handler() is not { } handler)
        {
            return;
        }

        if (random.Chance(0.08))
        {
            await desk.TryStaff(handler, _id, v => new ReturnComplaint(_id, v, DemoAnswers.Note(random)));
            Then(random.Wait(TimeSpan.FromDays(1)), Triage);
            return;
        }

        await desk.TryStaff(handler, _id, v => new AppointOfficer(_id, v, handler));
        await desk.TryStaff(handler, _id, v => new AssessComplaint(_id, v, random.Between(1, 4), random.Chance(0.1), random.Chance(0.15)));
        if (random.Chance(0.2))
        {
            await desk.TryStaff(handler, _id, v => new AskComplainant(_id, v, DemoAnswers.Question(_language)));
            if (random.Chance(0.9))
            {
                Then(
                    random.Wait(TimeSpan.FromDays(3)),
                    () => desk.TryCitizen(new ProvideInformation(_id, DemoAnswers.Information(_language), []))
                );
            }
        }
        else if (random.Chance(0.15))
        {
            await desk.TryStaff(handler, _id, v => new ReplyMeanwhile(_id, v, DemoAnswers.Interim(_language)));
        }

        // Most answer in time; some need the reminder, some the ladder, some never answer.
        if (random.Chance(0.93))
        {
            Then(random.Wait(TimeSpan.FromDays(random.Chance(0.75) ? 9 : 28)), Answer);
        }
    }

    private async Task Answer()
    {
        if (await Handler() is not { } handler)
        {
            return;
        }

        var outcome = random.Of(Outcomes);
        var (cause, remedy) = outcome is "upheld" or "partly-upheld"
            ? (random.Of(RootCauses), DemoAnswers.Solved(_language))
            : ((string?)null, (string?)null);
        if (
            await desk.TryStaff(
                handler,
                _id,
                v => new AnswerComplaint(_id, v, outcome, DemoAnswers.Answer(_language, outcome), remedy, cause, [])
            )
        )
        {
            Then(random.Wait(TimeSpan.FromDays(3)), () => React(outcome));
        }
    }

    private async Task React(string outcome)
    {
        var content = random.Chance(outcome == "upheld" ? 0.75 : 0.35);
        if (random.Chance(0.6))
        {
            await desk.TryCitizen(new RateAnswer(_id, content ? random.Between(4, 5) : random.Between(1, 2), null));
        }

        if (content && random.Chance(0.7))
        {
            await desk.TryCitizen(new AcceptAnswer(_id));
        }
        else if (!content && random.Chance(0.4) && await desk.TryCitizen(new ReopenComplaint(_id, DemoAnswers.NotContent(_language))))
        {
            Then(random.Wait(TimeSpan.FromDays(2)), Look);
        }
    }

    /// <summary>Whoever works on it where it is now; null where it is open no more.</summary>
    private async Task<string?> Handler()
    {
        var (complaint, _) = await desk.State(_id);
        return complaint is { Status: ComplaintStatus.Assigned, AgencyId: { } agency }
            ? $"{(complaint.Desk == Desk.Inspector ? "inspector" : "officer")}.{agency}"
            : null;
    }

    /// <summary>In office hours, unless it is a matter of minutes.</summary>
    private void Then(TimeSpan later, Func<Task> step)
    {
        var at = clock.GetUtcNow() + later;
        var local = at.ToOffset(WorkingCalendar.Offset);
        if (later > TimeSpan.FromHours(1) && local.Hour is < 8 or > 14)
        {
            var morning = new DateTimeOffset(local.Date.AddDays(local.Hour > 14 ? 1 : 0).AddHours(8), local.Offset);
            at = morning.AddMinutes(random.Between(0, 6 * 60));
        }

        agenda(
            at,
            () =>
            {
                SeededSecrets.Use(random);
                return step();
            }
        );
    }
}
