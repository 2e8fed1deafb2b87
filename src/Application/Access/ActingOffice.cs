using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Domain.Access;
using Ccs.Domain.Shared;

namespace Ccs.Application.Access;

/// <summary>As which office somebody acts, as it is written with what they do: it may be another a year later.</summary>
/// <param name="Told">What is told with proof: <c>complainant</c>, <c>system</c>, or the unit of the account, or the nearest above it that
/// doesn't name the person (<see cref="ToldOffices"/>).</param>
/// <param name="UnitId">The unit itself, for auditors; null: it is no account's act.</param>
public sealed record ActOffice(string Told, string? UnitId)
{
    public static ActOffice Complainant { get; } = new("complainant", null);

    public static ActOffice System { get; } = new("system", null);
}

/// <summary>Says as which office the actor of this scope acts. Of a small office those are counted who handle cases there, as with lists:
/// an act tells no more of who it was than the look before it.</summary>
public sealed class ActingOffice(ICurrentActor current, IStaffDirectory staff, IDirectory directory)
{
    public async Task<ActOffice> Of(CancellationToken cancellation)
    {
        var actor = current.Actor;
        if (!actor.IsStaff)
        {
            return actor.Kind == ActorKind.System ? ActOffice.System : ActOffice.Complainant;
        }

        var known = await directory.Get(cancellation);
        var unit = ToldOffices.UnitOf(actor.AgencyId, known);
        if (unit == known.Centre.Id)
        {
            return new ActOffice(unit, unit);
        }

        var members = await staff.WhoMaySee([.. known.LineOf(unit)], cancellation);
        var told = ToldOffices.Of(
            members
                .Where(member => member.Active && (member.Id.ToString() == actor.Id || CaseScope.IsCaseWorker(member)))
                .Select(member => member.AgencyId),
            known
        );
        return new ActOffice(told.Of(unit), unit);
    }
}
