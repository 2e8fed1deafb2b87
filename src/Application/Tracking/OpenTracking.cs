using System.Security.Cryptography;
using System.Text;
using Ccs.Application.Complaints;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Tracking;

/// <summary>Contact and complaint code together open the complaint to its complainant.</summary>
/// <param name="Contact">Email or phone, in any usual writing.</param>
/// <param name="ComplaintCode">In any case, with or without separators, any digits.</param>
/// <param name="Language">Of the names in the answer.</param>
public sealed record OpenTracking(string? Contact, string? ComplaintCode, Language Language) : IRequest<OpenedTracking>, IAttempt
{
    string? IAttempt.Whom => Contact;
}

/// <param name="View">Where it stands.</param>
/// <param name="Token">Bearer token for the other calls.</param>
/// <param name="ExpiresAt">UTC.</param>
public sealed record OpenedTracking(TrackingView View, string Token, DateTimeOffset ExpiresAt);

internal sealed class OpenTrackingValidator : AbstractValidator<OpenTracking>
{
    public OpenTrackingValidator()
    {
        RuleFor(x => x.Contact).Text(1, 254);
        RuleFor(x => x.ComplaintCode)
            .Custom(
                (text, context) =>
                {
                    if (!ComplaintCode.TryParse(text, out _))
                    {
                        context.Fail(string.IsNullOrEmpty(text) ? "field.required" : "field.complaint-code");
                    }
                }
            );
    }
}

internal sealed class OpenTrackingHandler(ITrackingViews views, BlindTokens tokens, ITrackingTokens trackingTokens, TrackingViewMaker maker)
    : IRequestHandler<OpenTracking, OpenedTracking>
{
    private static readonly ContactAddress Nobody = new(ContactChannel.Email, "nobody");

    public async Task<OpenedTracking> Handle(OpenTracking query, CancellationToken cancellationToken)
    {
        // The same small look-up and the same comparison whether the code, the contact or both are wrong: neither words nor time tell
        // which. The view itself, whose size differs from complaint to complaint, is read only for whoever has proved both.
        _ = ComplaintCode.TryParse(query.ComplaintCode, out var code);
        var given = ContactAddress.Parse(query.Contact) ?? Nobody;
        var none = tokens.Contact(Nobody);
        var key = await views.FindKey(tokens.ComplaintCode(code), cancellationToken);
        var stored = Encoding.UTF8.GetBytes(key?.Contact ?? none);
        var open = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(tokens.Contact(given, confidential: false)), stored);
        var hidden = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(tokens.Contact(given, confidential: true)), stored);
        if (!(open | hidden) || key?.Contact is null)
        {
            throw new NotFoundException("tracking.not-found");
        }

        var view = await views.Find(key.ComplaintId, cancellationToken) ?? throw new NotFoundException("tracking.not-found");
        var (token, expiresAt) = trackingTokens.Issue(view.Id);
        return new OpenedTracking(await maker.Make(view, query.Language, cancellationToken), token, expiresAt);
    }
}
