using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Shared;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>Finds the newest unverified filing of contact and date of birth and sends it another code; the return stands for it.</summary>
/// <param name="Wanted">What was asked.</param>
public sealed record SendReturnCode(FindFiling Wanted) : ICommand<Unit>;

internal sealed class SendReturnCodeHandler(
    ICurrentActor current,
    IUnverifiedFilings unverified,
    IFilingReturns returns,
    IVerifications verifications,
    IComplaintStreams streams,
    CaseDesk desk,
    BlindTokens tokens,
    VerificationSender verification
) : IRequestHandler<SendReturnCode, Unit>
{
    public async Task<Unit> Handle(SendReturnCode command, CancellationToken cancellationToken)
    {
        if (current.Actor.Kind != ActorKind.System)
        {
            throw new NotYoursToDoException();
        }

        var wanted = command.Wanted;
        if (await returns.Find(wanted.ReturnId, cancellationToken) is not null)
        {
            return Unit.Value;
        }

        foreach (var id in await unverified.Of(wanted.ContactToken, cancellationToken))
        {
            // Read so that it can be replaced; see ResendVerification.
            await verifications.Find(id, cancellationToken);
            var open = await desk.OpenForComplainant(id, cancellationToken);
            if (open.Complaint.Possible(open.Now, open.Actor).Contains(Decision.Verify) && await IsOf(open, wanted, cancellationToken))
            {
                verification.SendAgain(open, wanted.Network);
                returns.Store(new FilingReturned(wanted.ReturnId, id, open.Now));
                break;
            }
        }

        return Unit.Value;
    }

    private async Task<bool> IsOf(OpenCase open, FindFiling wanted, CancellationToken cancellation)
    {
        var filed = await streams.Filed(open.Complaint.Id, cancellation);
        return FieldRules.TryDate(open.Seal.Open(Fields.BirthDate, filed.Complainant.BirthDate), out var born)
            && tokens.BirthDate(wanted.ContactToken, born) == wanted.BirthToken;
    }
}
