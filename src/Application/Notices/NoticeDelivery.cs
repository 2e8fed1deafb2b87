using Ccs.Application.Complaints;
using Ccs.Application.Ports;

namespace Ccs.Application.Notices;

/// <summary>Composes a notice in the recipient's language and hands it to the gateway of its channel.</summary>
public sealed class NoticeDelivery(
    INoticeStore store,
    IMessageGateway gateway,
    IStaffDirectory staff,
    NoticeCodes codes,
    NoticeCases cases,
    ITemplates templates,
    MessageFrame frame,
    TimeProvider clock
)
{
    /// <summary>What staff see where nothing was sent.</summary>
    private const string BeyondQuota = "quota";

    /// <summary>A full mailbox, or a server that was set wrong, is refused in the same way as an address that is gone: about a day's
    /// tries tell them apart.</summary>
    private const int MostRefusals = 13;

    public async Task Deliver(Guid noticeId, CancellationToken cancellation)
    {
        await using var claim = await store.Claim(noticeId, cancellation);
        if (claim?.Notice is not { Status: DeliveryStatus.Queued or DeliveryStatus.Failed, BouncedAt: null } notice)
        {
            return;
        }

        var attempt = notice with { Attempts = notice.Attempts + 1 };
        try
        {
            var listed = NoticeCases.Concerns(notice) ? await cases.Of(notice, cancellation) : string.Empty;
            if (listed is null || clock.GetUtcNow() > notice.Until || await AddressOf(claim, cancellation) is not { } address)
            {
                attempt = notice with { Status = DeliveryStatus.Dropped };
            }
            else if (!claim.IsWithinQuota)
            {
                attempt = notice with { Status = DeliveryStatus.Dropped, Failure = BeyondQuota };
            }
            else
            {
                await gateway.Send(await Compose(notice, address, listed, cancellation), cancellation);
                var now = clock.GetUtcNow();
                attempt = attempt with
                {
                    Status = DeliveryStatus.Sent,
                    SentAt = now,
                    Failure = null,
                    Refused = false,
                    ValidUntil = ValidUntil(notice, now),
                };
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // Whatever it was: a notice that nobody sees fail would count as queued for ever.
            var told = failure as GatewayException ?? new GatewayException($"unexpected {failure.GetType().Name}");
            await claim.Save(
                attempt with
                {
                    Status = DeliveryStatus.Failed,
                    Failure = told.Reason,
                    Refused = told.RefusesRecipient,
                },
                cancellation
            );
            if (told.RefusesRecipient && (notice.ChallengeId is not null || attempt.Attempts >= MostRefusals))
            {
                // No later try will be taken. Of a code its owner is told at once, and gives another contact.
                return;
            }

            throw told;
        }

        // What was sent is recorded even while the program is being stopped.
        await claim.Save(attempt, CancellationToken.None);
    }

    /// <summary>Of a verification code that is taken by its provider at this moment; null for other notices.</summary>
    private static DateTimeOffset? ValidUntil(Notice notice, DateTimeOffset taken) =>
        notice.ChallengeId is null
            ? null
            : new[] { taken + VerificationChallenge.Lifetime, notice.QueuedAt + VerificationChallenge.LongestLifetime }.Min();

    private async Task<OutgoingMessage> Compose(Notice notice, string address, string listed, CancellationToken cancellation)
    {
        // As it will be, or a little less: the time runs from the provider's yes, which the text cannot wait for.
        var foreseen = notice with
        {
            ValidUntil = ValidUntil(notice, clock.GetUtcNow()),
        };
        var words = await templates.Get(cancellation);
        return frame.Around(NoticeText.Compose(foreseen, address, await codes.Of(notice, cancellation), words, listed));
    }

    /// <summary>Null where the address was erased, or the account is gone.</summary>
    private async Task<string?> AddressOf(IClaimedNotice claim, CancellationToken cancellation)
    {
        var notice = claim.Notice;
        if (notice.StaffId is { } id)
        {
            return await staff.Find(id, cancellation) is { Active: true } member && await cases.MayBeTold(member, notice, cancellation)
                ? member.Email
                : null;
        }

        return claim.Seal.OpenOrNull(Fields.Contact, notice.To);
    }
}
