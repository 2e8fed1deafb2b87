using Ccs.Application.Complaints;
using Ccs.Application.Ports;

namespace Ccs.Application.Notices;

/// <summary>The codes that a notice brings and that stand in no table in clear: derived, or opened, when it is sent.</summary>
public sealed class NoticeCodes(IBlindIndex index, ITrackingViews views, IComplaintSealReader seals)
{
    /// <summary>The verification code, or the complaint codes that are still to be had; none for other notices.</summary>
    public async Task<IReadOnlyList<string>> Of(Notice notice, CancellationToken cancellation)
    {
        if (notice.ChallengeId is { } challenge)
        {
            return [index.VerificationCode(challenge)];
        }

        List<string> codes = [];
        foreach (var id in notice.ComplaintIds ?? [])
        {
            if (
                await views.Find(id, cancellation) is { State: { Erased: false, Code: { } code } }
                && (await seals.Of(id, cancellation)).Open(Fields.ComplaintCode, code.Text) is { } text
            )
            {
                codes.Add(text);
            }
        }

        return codes;
    }
}
