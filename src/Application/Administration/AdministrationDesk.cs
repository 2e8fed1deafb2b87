using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Shared;
using Ccs.Domain.Templates;
using Ccs.Domain.Text;

namespace Ccs.Application.Administration;

/// <summary>
/// Where administrators change things, always in the same order: may this role do it at all (403), is there such a thing (404), is it still
/// as the caller saw it (412). The rules of the domain come after (409). Each change carries its reason, sealed:
/// an administrator may have written a name into it.
/// </summary>
internal sealed class AdministrationDesk(
    ICurrentActor current,
    IUnitOfWork unitOfWork,
    ISecretProtector protector,
    IDirectory directory,
    ITemplates templates,
    TimeProvider clock
)
{
    /// <summary>What reasons of administrative acts are sealed for.</summary>
    public const string ReasonPurpose = "administration reason";

    /// <summary>Administrators, and the system with its command line.</summary>
    public Actor RequireAdministrator() => Require(Role.Administrator);

    /// <summary>Administrators and auditors.</summary>
    public Actor RequireReader() => Require(Role.Administrator, Role.Auditor);

    /// <summary>Checks who it is, and keeps why.</summary>
    public Actor Open(IAdministrativeChange change)
    {
        var actor = RequireAdministrator();
        unitOfWork.Because(Seal(change.Reason!));
        return actor;
    }

    /// <summary>The same for what the centre, and not an administrator, may do.</summary>
    public Actor OpenForCentre(IAdministrativeChange change)
    {
        var actor = RequireCentre();
        unitOfWork.Because(Seal(change.Reason!));
        return actor;
    }

    /// <summary>The centre's officers.</summary>
    public Actor RequireCentre() => Require(Role.CentreOfficer);

    /// <summary>A reason as it is kept with what was done.</summary>
    public Sealed Seal(string reason) => new(protector.Protect(ReasonPurpose, VisibleText.Clean(reason)));

    /// <summary>The same where a reason may be left to one that was given before.</summary>
    public Actor Open(string? reason, Sealed before)
    {
        var actor = RequireAdministrator();
        var visible = VisibleText.Clean(reason ?? string.Empty);
        unitOfWork.Because(visible.Length == 0 ? before : new Sealed(protector.Protect(ReasonPurpose, visible)));
        return actor;
    }

    /// <param name="change">The command.</param>
    /// <param name="id">Of what is changed or made.</param>
    /// <param name="decide">Gives the events; none where it is so already.</param>
    /// <param name="exists">Whether the directory has what is to be changed; null for something new.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Changed> Change(
        IDirectoryChange change,
        string? id,
        Func<GovernmentDirectory, DateTimeOffset, IReadOnlyList<IDirectoryEvent>> decide,
        Func<GovernmentDirectory, bool>? exists,
        CancellationToken cancellation
    )
    {
        Open(change);
        var (known, version) = await directory.Load(cancellation);
        Check(exists is null || exists(known), change.ExpectedVersion, version);
        var events = decide(known, clock.GetUtcNow());
        directory.Record(events);
        return new Changed(version + events.Count, id);
    }

    /// <summary>The same for templates.</summary>
    public async Task<Changed> Change(
        ITemplateChange change,
        string? id,
        Func<TemplateDirectory, DateTimeOffset, IReadOnlyList<ITemplateEvent>> decide,
        Func<TemplateDirectory, bool>? exists,
        CancellationToken cancellation
    )
    {
        Open(change);
        var (known, version) = await templates.Load(cancellation);
        Check(exists is null || exists(known), change.ExpectedVersion, version);
        var events = decide(known, clock.GetUtcNow());
        templates.Record(events);
        return new Changed(version + events.Count, id);
    }

    private static void Check(bool exists, long? expected, long version)
    {
        if (!exists)
        {
            throw new NotFoundException("not-found");
        }

        if (expected is not null && expected != version)
        {
            throw new StaleVersionException();
        }
    }

    private Actor Require(params ReadOnlySpan<Role> roles)
    {
        var actor = current.Actor;
        if (actor.Kind == ActorKind.Complainant)
        {
            throw new NotSignedInException();
        }

        return actor.Kind == ActorKind.System || (actor.Role is { } role && roles.Contains(role))
            ? actor
            : throw new NotYoursToDoException();
    }
}
