using Ccs.Application.Complaints;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Site.Filing;

/// <summary>A page of a complaint that was sent and waits for its code.</summary>
public abstract class SentPage : SitePage
{
    public SentFiling Sent { get; private set; } = null!;

    protected FilingDrafts Drafts => HttpContext.RequestServices.GetRequiredService<FilingDrafts>();

    /// <summary>Reads what waits, and tells where the reader should be instead; null: here.</summary>
    protected async Task<IActionResult?> Elsewhere(CancellationToken cancellation)
    {
        var draft = await Drafts.Read(cancellation);
        if (draft?.Sent is { } sent)
        {
            Sent = sent;
            return null;
        }

        return Go(
            draft switch
            {
                { Registered: not null } => "/file/done",
                null when Drafts.WasBegun => "/file/expired",
                _ => "/file",
            }
        );
    }

    /// <summary>Another code went out.</summary>
    protected Task Remember(SentVerification sent, DateTimeOffset now, CancellationToken cancellation) =>
        Drafts.Change(
            draft =>
                draft.Sent is { } before
                    ? draft with
                    {
                        Sent = before with { SentTo = sent.SentTo, SentAt = now, ExpiresAt = sent.ExpiresAt, Times = before.Times + 1 },
                    }
                    : draft,
            SentFiling.Lifetime,
            cancellation
        );

    protected override string Words(ValidationFailure failure, string field) =>
        FilingWords.For(failure, field, Site) ?? base.Words(failure, field);
}
