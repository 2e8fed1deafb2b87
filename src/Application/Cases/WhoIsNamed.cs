using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Naming;
using Ccs.Domain.Shared;

namespace Ccs.Application.Cases;

/// <summary>
/// Keeps whoever is named in a complaint away from it. Names are compared as they are read, one complaint at a time: an index of them would
/// tell whoever holds the database who is complained about.
/// </summary>
internal sealed class WhoIsNamed(IStaffDirectory staff)
{
    private static readonly Actor Router = Actor.System("routing");

    /// <summary>Judges those who see the case where it lies, or is about to.</summary>
    /// <param name="case">On the desk.</param>
    /// <param name="line">The agency and those above it; empty: the centre alone.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Whether anybody was barred who was not before.</returns>
    public async Task<bool> Judge(OpenCase @case, IReadOnlyList<string> line, CancellationToken cancellation)
    {
        if (NamedIn(@case.Complaint.Subject, @case.Seal) is not { } named)
        {
            return false;
        }

        var before = @case.Complaint.Barred;
        var members = await staff.WhoMaySee(line, cancellation);
        var judged = members.Select(member => new Judged(member, named.Judge(NamesOf(member)))).ToList();
        var keeper = KeeperOfTheCentre(@case, judged);
        foreach (var one in judged.Where(one => one.Member.Id != keeper?.Id))
        {
            @case.Record(Decide.BarNamed(@case.Complaint, one.Id, one.Judgement, @case.Now, Router));
        }

        if (keeper is not null && before.Contains(keeper.Id.ToString()))
        {
            @case.Record(Decide.LiftBar(@case.Complaint, keeper.Id.ToString(), null, @case.Now, Router));
        }

        return @case.Complaint.Barred.Except(before).Count > 0;
    }

    /// <summary>Who is complained about, by what was written of them; null: nobody, or it is erased.</summary>
    public static NamedPerson? NamedIn(Subject subject, IComplaintSeal seal)
    {
        var name = seal.OpenOrNull(Fields.PersonName, subject.PersonName);
        var position = seal.OpenOrNull(Fields.PersonPosition, subject.PersonPosition);
        return name is null && position is null ? null : NamedPerson.Of(name, position);
    }

    /// <summary>An account's name in whatever scripts it has.</summary>
    public static IReadOnlyCollection<PersonName> NamesOf(StaffMember member) =>
        [PersonName.Of(member.DisplayName), .. member.OtherName is { } other ? [PersonName.Of(other)] : Array.Empty<PersonName>()];

    /// <summary>
    /// The oldest account of the centre that is barred in doubt and no more, where none other at work would be left: somebody must be able
    /// to lift a bar. Null where there is one.
    /// </summary>
    private static StaffMember? KeeperOfTheCentre(OpenCase @case, IReadOnlyList<Judged> judged)
    {
        var complaint = @case.Complaint;
        var centre = judged.Where(one => one.Member is { Role: Role.CentreOfficer, Active: true }).ToList();
        var left = centre.Any(one =>
            !complaint.Barred.Contains(one.Id) && (one.Judgement == NameJudgement.Different || complaint.Lifted.Contains(one.Id))
        );
        return left
            ? null
            : centre
                .Find(one =>
                    one.Judgement == NameJudgement.Doubtful && (!complaint.Barred.Contains(one.Id) || complaint.Doubted.Contains(one.Id))
                )
                ?.Member;
    }

    private sealed record Judged(StaffMember Member, NameJudgement Judgement)
    {
        public string Id { get; } = Member.Id.ToString();
    }
}
