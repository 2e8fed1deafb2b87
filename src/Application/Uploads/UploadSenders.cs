using Ccs.Application.Ports;
using Ccs.Domain.Shared;

namespace Ccs.Application.Uploads;

/// <summary>Says whose a file is that comes in.</summary>
internal sealed class UploadSenders(ICurrentActor current, ICallerNetwork network)
{
    /// <param name="holder">Where the form that brings it knows better than the call; null: by who calls.</param>
    public UploadSender Of(UploadHolder? holder) =>
        new(
            current.Actor.Kind == ActorKind.Staff
                ? UploadHolder.Staff
                : holder ?? (current.Proven ? UploadHolder.Tracked : UploadHolder.Nobody),
            network.Token
        );
}
