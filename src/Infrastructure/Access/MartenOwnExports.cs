using Ccs.Application.Ports;
using Ccs.Application.Tracking.Export;
using Ccs.Application.Validation;
using Ccs.Domain.Access;
using Marten;

namespace Ccs.Infrastructure.Access;

/// <summary>In the unit of work of the command, so that its code is used up with the very commit that records the export.</summary>
internal sealed class MartenOwnExports(IDocumentSession session, ISecrets secrets) : IOwnExports
{
    public void Record(OwnDataExported export)
    {
        var e = session.Events.BuildEvent(export);
        e.SetHeader(MartenAccessLog.OfficeHeader, OwnDataExported.Office);
        e.SetHeader(MartenAccessLog.PurposeHeader, Kebab.Of(LookPurpose.Export));
        session.Events.StartStream(secrets.NewId(), e);
    }
}
