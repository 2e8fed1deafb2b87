using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Application.Cases;

/// <summary>Brings together what the routing rule needs: the tree, the inspectors, the policies; and keeps whoever is named away.</summary>
internal sealed class CaseRouting(IStaffDirectory staff)
{
    private static readonly Actor Router = Actor.System("routing");

    /// <summary>
    /// Right after verification: where the complainant named an agency, it (or the one that took over from it, by the rules that
    /// administrators keep) has the complaint at once. Whoever is named in it is barred before that, so that an inspector complained about
    /// does not count as one. Where nobody outside the person's unit is left, the centre triages.
    /// </summary>
    public async Task AssignToNamedAgency(OpenCase @case, CancellationToken cancellation)
    {
        await BarWhoeverIsNamed(@case, cancellation);
        var subject = @case.Complaint.Subject;
        if (
            subject.AgencyId is { } named
            && @case.Directory.RouteFor(
                subject.Kind,
                named,
                subject.ServiceId,
                @case.Complaint.Keys.CategoryId,
                await Inspectors(@case, cancellation)
            )
                is { } route
        )
        {
            Assign(@case, route, Router);
        }
    }

    /// <summary>Where the complaint would go in, or for the sake of, an agency.</summary>
    public async Task<Route> RouteTo(OpenCase @case, string agencyId, CancellationToken cancellation)
    {
        var subject = @case.Complaint.Subject;
        return Routing.For(subject.Kind, subject.AgencyId, @case.Directory.LineOf(agencyId), await Inspectors(@case, cancellation));
    }

    /// <summary>Where it goes when the complainant does not accept the answer.</summary>
    public async Task<Route> RouteForReopening(OpenCase @case, CancellationToken cancellation)
    {
        var subject = @case.Complaint.Subject;
        var line = @case.Directory.LineOf(@case.Complaint.AgencyId ?? @case.Directory.Centre.Id);
        return Routing.ForReopening(subject.Kind, subject.AgencyId, line, await Inspectors(@case, cancellation));
    }

    public static DeadlinePolicy PolicyFor(OpenCase @case, string agencyId) =>
        @case.Directory.PolicyFor(agencyId, @case.Complaint.Keys.CategoryId, WorkingCalendar.DayOf(@case.Now));

    public static void Assign(OpenCase @case, Route route, Actor actor)
    {
        var policy = PolicyFor(@case, route.AgencyId);
        @case.Record(Decide.Assign(@case.Complaint, route, policy, @case.Directory.Calendar(), @case.Now, actor));
    }

    /// <summary>Which agencies have an inspector who may see this complaint.</summary>
    private async Task<Func<string, bool>> Inspectors(OpenCase @case, CancellationToken cancellation) =>
        (await staff.AgenciesWithInspector(@case.Complaint.Barred, cancellation)).Contains;

    private async Task BarWhoeverIsNamed(OpenCase @case, CancellationToken cancellation)
    {
        if (@case.Complaint.Subject.PersonName is not { } name || @case.Seal.Open(Fields.PersonName, name) is not { } clear)
        {
            return;
        }

        foreach (var named in await staff.Named(clear, cancellation))
        {
            @case.Record(Decide.BarStaff(@case.Complaint, named.Id.ToString(), null, @case.Now, Router));
        }
    }
}
