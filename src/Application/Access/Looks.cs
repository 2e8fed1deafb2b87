using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Domain.Access;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;

namespace Ccs.Application.Access;

/// <summary>
/// Writes down what somebody is about to see, before they see it: each thing once in a call, however often the page asks for it. When it
/// returns, the look is on disk; where it can't be written, it throws and nothing is shown.
/// </summary>
internal sealed class Looks(
    ICurrentActor current,
    IAccessLog log,
    IStaffDirectory staff,
    IDirectory directory,
    ISecretProtector protector,
    TimeProvider clock
)
{
    /// <summary>What the words of a search are sealed for.</summary>
    public const string WordsPurpose = "words of a list of cases";

    private readonly HashSet<(Guid ComplaintId, LookedAt What, Guid? DocumentId)> _written = [];

    /// <param name="complaint">As it is about to be shown.</param>
    /// <param name="sights">What of it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="LookNotWrittenException">Nothing may be shown.</exception>
    public async Task At(Complaint complaint, IReadOnlyList<Sight> sights, CancellationToken cancellation)
    {
        var news = New(complaint.Id, sights);
        if (news.Count == 0)
        {
            return;
        }

        var known = await directory.Get(cancellation);
        var told = await Told(known, complaint.AgencyId, member => CaseScope.Sees(member, complaint, known), cancellation);
        var office = told.Of(Actor.AgencyId);
        await Write(complaint.Id, news, office, sight => sight.Purpose ?? told.PurposeOf(office, complaint.AgencyId), cancellation);
    }

    /// <summary>What an auditor reads of it: where it lies plays no part, and an auditor is of the centre.</summary>
    /// <exception cref="LookNotWrittenException">Nothing may be shown.</exception>
    public Task AtHistory(Guid complaintId, CancellationToken cancellation) =>
        ByAuditor(complaintId, new Sight(LookedAt.History), cancellation);

    /// <summary>Its sealed words, opened for audit.</summary>
    /// <inheritdoc cref="AtHistory"/>
    public Task AtTexts(Guid complaintId, Sealed reason, CancellationToken cancellation) =>
        ByAuditor(complaintId, new Sight(LookedAt.Texts, Reason: reason), cancellation);

    /// <summary>A copy of its history that leaves the system.</summary>
    /// <inheritdoc cref="AtHistory"/>
    public Task AtEvidence(Guid complaintId, CancellationToken cancellation) =>
        ByAuditor(complaintId, new Sight(LookedAt.Export), cancellation);

    /// <summary>A list of cases, or a part of one.</summary>
    /// <param name="list">What was asked for.</param>
    /// <param name="shown">The complaints that are about to be shown.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="LookNotWrittenException">Nothing may be shown.</exception>
    public async Task AtList(AskedList list, IReadOnlyList<Guid> shown, CancellationToken cancellation)
    {
        var known = await directory.Get(cancellation);
        var told = await Told(known, Actor.AgencyId, CaseScope.IsCaseWorker, cancellation);
        Sealed? words = list.Words is { } typed ? new Sealed(protector.Protect(WordsPurpose, typed)) : null;
        var look = new CasesListed(
            clock.GetUtcNow(),
            Actor.Id,
            told.Of(Actor.AgencyId),
            ToldOffices.UnitOf(Actor.AgencyId, known),
            list.PurposeFor(Actor),
            list.Filter,
            words,
            shown
        );
        await log.Write([look], cancellation);
    }

    private Actor Actor => current.Actor;

    private List<Sight> New(Guid complaintId, IReadOnlyList<Sight> sights) =>
        [.. sights.Where(sight => !_written.Contains((complaintId, sight.What, sight.DocumentId)))];

    private async Task ByAuditor(Guid complaintId, Sight sight, CancellationToken cancellation)
    {
        var news = New(complaintId, [sight]);
        if (news.Count > 0)
        {
            var office = (await directory.Get(cancellation)).Centre.Id;
            await Write(complaintId, news, office, one => one.Purpose!.Value, cancellation);
        }
    }

    private async Task Write(
        Guid complaintId,
        List<Sight> news,
        string office,
        Func<Sight, LookPurpose> purposeOf,
        CancellationToken cancellation
    )
    {
        var unit = ToldOffices.UnitOf(Actor.AgencyId, await directory.Get(cancellation));
        var now = clock.GetUtcNow();
        await log.Write(
            [
                .. news.Select(sight => new CaseAccessedV2(
                    now,
                    complaintId,
                    sight.What,
                    sight.DocumentId,
                    Actor.Id,
                    office,
                    unit,
                    purposeOf(sight),
                    sight.Reason
                )),
            ],
            cancellation
        );
        _written.UnionWith(news.Select(sight => (complaintId, sight.What, sight.DocumentId)));
    }

    /// <summary>Who looks is among those who may see it, also where their own decision has just taken it out of their sight.</summary>
    private async Task<ToldOffices> Told(
        GovernmentDirectory known,
        string? agencyId,
        Func<StaffMember, bool> sees,
        CancellationToken cancellation
    )
    {
        string[] units = [.. known.LineOf(agencyId ?? known.Centre.Id).Union(known.LineOf(ToldOffices.UnitOf(Actor.AgencyId, known)))];
        var members = await staff.WhoMaySee(units, cancellation);
        return ToldOffices.Of(
            members.Where(member => member.Active && (member.Id.ToString() == Actor.Id || sees(member))).Select(member => member.AgencyId),
            known
        );
    }
}
