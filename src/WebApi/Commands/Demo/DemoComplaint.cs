using Ccs.Application.Complaints;
using Ccs.Domain.Complaints;
using Ccs.Domain.Time;
using Ccs.WebApi.Commands.Demo.Planning;

namespace Ccs.WebApi.Commands.Demo;

/// <summary>The life of one complaint, step by step; each step puts the next one on the agenda.</summary>
internal sealed partial class DemoComplaint(
    PlannedFiling planned,
    DemoRandom random,
    DemoCast cast,
    DemoDesk desk,
    TimeProvider clock,
    Action<DateTimeOffset, Func<Task>> agenda
)
{
    private static readonly string[] RejectionReasons = ["outside-scope", "not-eligible", "before-court", "abusive"];

    private Guid _id;
    private string _language = "ckb";
    private string _agency = planned.Cell.AgencyId;

    public async Task File()
    {
        SeededSecrets.Use(random);
        var filing = cast.People.Filing(random, planned);
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

        await desk.TryStaff("centre", _id, v => new AssignComplaint(_id, v, _agency, DemoAnswers.Note(random)));
        Then(random.Wait(TimeSpan.FromDays(1)), Look);
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
