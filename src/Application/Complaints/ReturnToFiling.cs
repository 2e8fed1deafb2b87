using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>
/// Somebody filed and lost the page of the code. Contact and date of birth together lead back to it: whoever owns a contact that was
/// mistyped does not know the date. Nothing is looked up here: whoever asks gets the same answer in the same time.
/// </summary>
/// <param name="Contact">Email or phone, in any usual writing.</param>
/// <param name="BirthDate">As in the filing, such as 1990-05-01.</param>
public sealed record ReturnToFiling(string? Contact, string? BirthDate) : ICommand<FilingReturn>;

/// <param name="ReturnId">Stands for the filing in the verification, if there is one: a new one each time, which nobody else has.</param>
/// <param name="SentTo">The contact as it was typed, masked.</param>
/// <param name="ExpiresAt">UTC; until then a code that was sent at once is good.</param>
public sealed record FilingReturn(Guid ReturnId, string SentTo, DateTimeOffset ExpiresAt);

internal sealed class ReturnToFilingValidator : AbstractValidator<ReturnToFiling>
{
    public ReturnToFilingValidator()
    {
        RuleFor(x => x.Contact).AnyContact();
        RuleFor(x => x.BirthDate).Date();
    }
}

internal sealed class ReturnToFilingHandler(
    IOutbox outbox,
    BlindTokens tokens,
    ISecrets secrets,
    ICallerNetwork network,
    TimeProvider clock
) : IRequestHandler<ReturnToFiling, FilingReturn>
{
    public Task<FilingReturn> Handle(ReturnToFiling command, CancellationToken cancellationToken)
    {
        var contact = ContactAddress.Parse(command.Contact)!;
        var token = tokens.Contact(contact);
        var born = tokens.BirthDate(token, FieldRules.Date(command.BirthDate!));
        var id = secrets.NewId();
        outbox.Publish(new FindFiling(id, token, born, network.Token));
        return Task.FromResult(new FilingReturn(id, contact.Masked(), clock.GetUtcNow() + VerificationChallenge.Lifetime));
    }
}

/// <summary>Published for every such question, whether or not there is a filing.</summary>
/// <param name="ReturnId">The same when the message comes twice.</param>
/// <param name="ContactToken">What filings are found by; never the address.</param>
/// <param name="BirthToken">What their date of birth is compared with.</param>
/// <param name="Network">Token of the network that asked, for the quota of codes.</param>
public sealed record FindFiling(Guid ReturnId, string ContactToken, string BirthToken, string Network);

/// <summary>After the answer was given: what differs from contact to contact happens here, where nobody waits for it.</summary>
public static class FindFilingReaction
{
    /// <summary>Named in the log as the actor.</summary>
    private const string Job = "return";

    public static Task Handle(FindFiling message, ICommandRunner runner, CancellationToken cancellation) =>
        runner.Run(Job, new SendReturnCode(message), cancellation);
}
