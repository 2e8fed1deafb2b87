using System.Text.Json;
using System.Text.Json.Serialization;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>A citizen hands in a complaint; a code goes to the contact and must come back before the complaint counts.</summary>
public sealed record FileComplaint : IComplainantCommand<FiledComplaint>
{
    /// <summary>Characters of an <see cref="IdempotencyKey"/>.</summary>
    public const int LongestKey = 200;

    /// <summary>The answer to one question is told wrong as <c>answers.{id}</c>.</summary>
    public const string AnswersField = "answers";

    public string? Language { get; init; }

    public ComplainantInput? Complainant { get; init; }

    public ContactInput? Contact { get; init; }

    public SubjectInput? Subject { get; init; }

    public string? Category { get; init; }

    public string? RemedySought { get; init; }

    public string? Governorate { get; init; }

    public string? IncidentDate { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<Guid>? UploadIds { get; init; }

    public bool Confidential { get; init; }

    public bool Consent { get; init; }

    /// <summary>
    /// Answers to the questions of its kind (<c>GET /api/v1/questions</c>), by the id of the question: text, the id of a choice, digits of
    /// any script, or a date such as 2026-10-02.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string?>? Answers { get; init; }

    /// <summary>Why a centre officer files for somebody; null when citizens file themselves.</summary>
    public AssistanceInput? Assistance { get; init; }

    /// <summary>By which way it came; what the centre files for somebody is assisted, whatever this says.</summary>
    [JsonIgnore]
    public FilingChannel Channel { get; init; } = FilingChannel.Api;

    /// <summary>The client's <c>Idempotency-Key</c>: the same key and body again give the first answer again.
    /// Null: every call files.</summary>
    [JsonIgnore]
    public string? IdempotencyKey { get; init; }

    ComplainantDoor IComplainantCommand<FiledComplaint>.Door => ComplainantDoor.Filing;

    /// <summary>With a key, an upload that is gone may have been taken by the first of two equal filings.</summary>
    bool IComplainantCommand<FiledComplaint>.IsLostBy(Exception failure) =>
        failure is StaleVersionException || (failure is UploadRefusedException { Code: "upload.unknown" } && IdempotencyKey is not null);
}

public sealed record ComplainantInput(
    string? FullName,
    string? BirthDate,
    string? Nationality,
    string? NationalNumber,
    string? Governorate,
    string? Address
);

/// <param name="Channel"><c>email</c> or <c>phone</c>; the address stands in the member of that name.</param>
/// <param name="Email">A bare address.</param>
/// <param name="Phone">An Iraqi number in any usual writing, or a foreign one with its country code.</param>
public sealed record ContactInput(string? Channel, string? Email, string? Phone);

/// <param name="Kind"><c>service</c> or <c>person</c>.</param>
/// <param name="AgencyId">Null: "I don't know".</param>
/// <param name="ServiceId">Of that agency.</param>
/// <param name="PersonName">With a person.</param>
/// <param name="PersonPosition">With a person.</param>
public sealed record SubjectInput(string? Kind, string? AgencyId, string? ServiceId, string? PersonName, string? PersonPosition);

public sealed record AssistanceInput(string? Reason);

/// <summary>It is filed, and waits for the code.</summary>
/// <param name="ComplaintId">For <c>/verification</c>.</param>
/// <param name="FilingToken">Bearer of <c>resend</c> and <c>contact</c> until the contact is verified; null where a centre officer
/// filed for somebody, whose session stands in its place.</param>
/// <param name="Status">Filed.</param>
/// <param name="Verification">Where the code went.</param>
public sealed record FiledComplaint(Guid ComplaintId, string? FilingToken, ComplaintStatus Status, SentVerification Verification);

/// <param name="Channel">Email or phone.</param>
/// <param name="SentTo">The contact, masked.</param>
/// <param name="ExpiresAt">UTC; after it the code is of no use.</param>
public sealed record SentVerification(ContactChannel Channel, string SentTo, DateTimeOffset ExpiresAt);

internal sealed class FileComplaintHandler(
    ICurrentActor current,
    IComplaintStreams streams,
    IComplaintSeals seals,
    IUploads uploads,
    IIdempotency idempotency,
    IRepetition repetition,
    IBlindIndex index,
    ISecrets secrets,
    VerificationSender verification,
    IFilingTokens filingTokens,
    IUnverifiedFilings unverified,
    BlindTokens tokens,
    IDirectory directory,
    TimeProvider clock
) : IRequestHandler<FileComplaint, FiledComplaint>
{
    public async Task<FiledComplaint> Handle(FileComplaint command, CancellationToken cancellationToken)
    {
        if (command.Assistance is not null && !current.Actor.MayTake(Decision.File))
        {
            throw new NotYoursToDoException();
        }

        var key = KeyToken(command);
        var body = index.Token("body", JsonSerializer.Serialize(command));

        // Hardly any call is a repeated one. That one loses to the first when it is stored, is tried again, and finds the answer then.
        if (key is not null && repetition.Underway && await Earlier(key, body, cancellationToken) is { } earlier)
        {
            return earlier;
        }

        var id = secrets.NewId();
        var now = clock.GetUtcNow();
        var seal = await seals.Create(id, cancellationToken);
        var documents = await uploads.Claim(command.UploadIds ?? [], seal, cancellationToken);
        var (answers, _) = KindAnswers.For(await directory.Get(cancellationToken), command, now).Read(command.Answers);
        var filing = new Filing(command, id, now, current.Actor, seal, documents, answers);

        var events = Decide.File(null, filing.Eligibility, filing.ToEvent());
        streams.Start(id, events);
        unverified.Store(new UnverifiedFiling(id, now, tokens.Contact(filing.Contact)));
        var sent = verification.Send(Complaint.Fold(null, events)!, filing.Contact, now);

        var token = command.Assistance is null ? filingTokens.Issue(id) : null;
        var filed = new FiledComplaint(id, token, ComplaintStatus.Filed, sent);
        if (key is not null)
        {
            var reply = seal.Seal(Fields.Reply, JsonSerializer.Serialize(filed));
            idempotency.Store(new IdempotentReply(key, body, id, reply, now));
        }

        return filed;
    }

    /// <summary>
    /// Two strangers may make up the same key: it is that of one contact, or, in assisted filing, of one account. Null where none came.
    /// </summary>
    private string? KeyToken(FileComplaint command)
    {
        if (command.IdempotencyKey is not { } given)
        {
            return null;
        }

        var whose = command.Assistance is null ? Whose(ContactRules.AddressOf(command.Contact!)!) : current.Actor.Id;
        return index.Token("idempotency-key", $"{given}\n{whose}");
    }

    private static string Whose(ContactAddress contact) => $"{contact.Channel} {contact.Address}";

    private async Task<FiledComplaint?> Earlier(string key, string body, CancellationToken cancellation)
    {
        if (await idempotency.Find(key, cancellation) is not { } reply)
        {
            return null;
        }

        if (reply.BodyToken != body)
        {
            throw new KeyReusedException();
        }

        var seal = await seals.Of(reply.ComplaintId, cancellation);
        return seal.Open(Fields.Reply, reply.Reply) is { } json ? JsonSerializer.Deserialize<FiledComplaint>(json) : null;
    }
}
