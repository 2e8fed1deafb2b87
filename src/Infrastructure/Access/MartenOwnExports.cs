using Ccs.Application.Ports;
using Ccs.Application.Tracking.Export;
using Ccs.Application.Validation;
using Ccs.Domain.Access;
using Marten;

namespace Ccs.Infrastructure.Access;

/// <summary>
/// In the unit of work of the command, so that its code is used up with the very commit that records the export. That commit writes nothing
/// else, so the purpose is a header of its session, beside how the complainant came in: that of a single event would be lost.
/// </summary>
internal sealed class MartenOwnExports(IDocumentSession session, ISecrets secrets) : IOwnExports
{
    public void Record(OwnDataExported export)
    {
        session.SetHeader(MartenAccessLog.PurposeHeader, Kebab.Of(LookPurpose.Export));
        session.Events.StartStream(secrets.NewId(), export);
    }
}
