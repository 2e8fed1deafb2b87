using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Application.Texts;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Application.Cases;

/// <summary>
/// Brings together what the routing rule needs: the tree, the inspectors, the policies. Whoever is named and would see the case where it
/// goes is barred before, so that an inspector complained about does not count as one.
/// </summary>
internal sealed class CaseRouting(IStaffDirectory staff, WhoIsNamed named, Escalation escalation)
{
    private static readonly Actor Router = Actor.System("routing");

    /// <summary>
    /// Right after verification: where the complainant named an agency, it (or the one that took over from it, by the rules that
    /// administrators keep) has the complaint at once. Where nobody outside the person's unit is left, the centre triages.
    /// </summary>
    public async Task AssignToNamedAgency(OpenCase @case, CancellationToken cancellation)
    {
        if (@case.Complaint.Subject.AgencyId is null)
        {
            await named.Judge(@case, [], cancellation);
            return;
        }

        if (await RouteFor(@case, @case.Complaint.Subject, cancellation) is { } route)
        {
            Assign(@case, route, Router);
            await Settle(@case, cancellation);
        }
    }

    /// <summary>
    /// Another agency or service was named in a correction. From triage it goes as after verification; from an agency that has it, only
    /// where routing had put it there: what the centre passed on by hand stays there unless another agency is named.
    /// </summary>
    public async Task AfterCorrection(OpenCase @case, Subject before, CancellationToken cancellation)
    {
        var (complaint, now) = (@case.Complaint, @case.Complaint.Subject);
        if (now.AgencyId is not { } agency || (now.AgencyId, now.ServiceId) == (before.AgencyId, before.ServiceId))
        {
            return;
        }

        if (complaint.Status == ComplaintStatus.Verified)
        {
            if (agency != before.AgencyId)
            {
                await AssignToNamedAgency(@case, cancellation);
            }

            return;
        }

        var earlier = agency == before.AgencyId ? await RouteFor(@case, before, cancellation) : null;
        if (
            await RouteFor(@case, now, cancellation) is { } route
            && (agency != before.AgencyId || earlier == new Route(complaint.AgencyId!, complaint.Desk))
        )
        {
            var reason = @case.Seal.Seal(Fields.Reason, Wording.Word("correction.named-anew", complaint.Keys.Language));
            @case.Record(Decide.PassOnCorrected(@case.Complaint, route, reason, @case.Directory.Calendar(), @case.Now));
            await Settle(@case, cancellation);
        }
    }

    /// <summary>Where the complaint would go in, or for the sake of, an agency.</summary>
    public async Task<Route> RouteTo(OpenCase @case, string agencyId, CancellationToken cancellation)
    {
        var (subject, line) = (@case.Complaint.Subject, @case.Directory.LineOf(agencyId));
        var unit = @case.Directory.UnitNow(subject.AgencyId);
        return (await Found(@case, line, inspectors => Routing.For(subject.Kind, unit, line, inspectors), cancellation))!;
    }

    /// <summary>Where it goes when the complainant does not accept the answer.</summary>
    public async Task<Route> RouteForReopening(OpenCase @case, CancellationToken cancellation)
    {
        var (subject, known) = (@case.Complaint.Subject, @case.Directory);
        var answered = @case.Complaint.AgencyId ?? known.Centre.Id;
        return (
            await Found(
                @case,
                known.LineOf(known.StandingFor(answered)),
                inspectors => known.RouteForReopening(subject.Kind, subject.AgencyId, answered, inspectors),
                cancellation
            )
        )!;
    }

    /// <summary>Where it goes when its agency is gone.</summary>
    public async Task<Route> RouteForSuccession(OpenCase @case, string agencyId, CancellationToken cancellation)
    {
        var (subject, known) = (@case.Complaint.Subject, @case.Directory);
        return (
            await Found(
                @case,
                known.LineOf(known.StandingFor(agencyId)),
                inspectors => known.RouteForSuccession(subject.Kind, subject.AgencyId, agencyId, inspectors),
                cancellation
            )
        )!;
    }

    /// <summary>After it has come somewhere: where everybody there is barred, the level above gets it.</summary>
    public Task Settle(OpenCase @case, CancellationToken cancellation) => escalation.PastTheBarred(@case, cancellation);

    public static DeadlinePolicy PolicyFor(OpenCase @case, string agencyId) =>
        @case.Directory.PolicyFor(agencyId, @case.Complaint.Keys.CategoryId, WorkingCalendar.DayOf(@case.Now));

    public static void Assign(OpenCase @case, Route route, Actor actor)
    {
        var policy = PolicyFor(@case, route.AgencyId);
        @case.Record(Decide.Assign(@case.Complaint, route, policy, @case.Directory.Calendar(), @case.Now, actor));
    }

    /// <summary>Where what names this goes, by the rules that administrators keep.</summary>
    private Task<Route?> RouteFor(OpenCase @case, Subject subject, CancellationToken cancellation) =>
        Found(
            @case,
            @case.Directory.LineOf(subject.AgencyId!),
            inspectors =>
                @case.Directory.RouteFor(subject.Kind, subject.AgencyId!, subject.ServiceId, @case.Complaint.Keys.CategoryId, inspectors),
            cancellation
        );

    /// <summary>Which agencies have an inspector who may see this complaint.</summary>
    private async Task<Func<string, bool>> Inspectors(OpenCase @case, CancellationToken cancellation) =>
        (await staff.AgenciesWithInspector(@case.Complaint.Barred, cancellation)).Contains;

    /// <summary>An inspector who is barred only now may lead it elsewhere, where others are to be judged.</summary>
    private async Task<Route?> Found(
        OpenCase @case,
        IReadOnlyList<string> line,
        Func<Func<string, bool>, Route?> find,
        CancellationToken cancellation
    )
    {
        await named.Judge(@case, line, cancellation);
        while (true)
        {
            var route = find(await Inspectors(@case, cancellation));
            if (route is null || !await named.Judge(@case, @case.Directory.LineOf(route.AgencyId), cancellation))
            {
                return route;
            }
        }
    }
}
