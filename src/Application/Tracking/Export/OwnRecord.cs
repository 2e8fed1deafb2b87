using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Application.Proof;
using Ccs.Domain.Complaints;

namespace Ccs.Application.Tracking.Export;

/// <summary>What is held about the complainant in a complaint beside what tracking shows them.</summary>
/// <param name="Language">In which messages are written to them.</param>
/// <param name="Channel">How it was filed; null in what is older than this record.</param>
/// <param name="Confidential">The agency doesn't learn who filed.</param>
/// <param name="Assisted">An officer of the centre filed it for them.</param>
/// <param name="Person">As they gave it.</param>
public sealed record OwnRecord(Language Language, FilingChannel? Channel, bool Confidential, bool Assisted, CaseComplainant Person)
{
    /// <summary>Every contact that was given, the verified one last.</summary>
    public required IReadOnlyList<OwnContact> Contacts { get; init; }

    /// <summary>All that was written, also what was mended since, with the promise of which the log has the proof.</summary>
    public required IReadOnlyList<OwnWords> Words { get; init; }

    /// <summary>Of every round.</summary>
    public required IReadOnlyList<TrackedRating> Ratings { get; init; }

    /// <summary>Messages to their contact. Their words are made when they are sent, and kept nowhere.</summary>
    public required IReadOnlyList<OwnMessage> Messages { get; init; }

    /// <summary>Each of their acts, and how they came in for it.</summary>
    public required IReadOnlyList<OwnAct> Acts { get; init; }

    /// <summary>What isn't shown to them: the days, and nothing else.</summary>
    public required OwnHidden NotShown { get; init; }
}

/// <param name="At">When it was given.</param>
/// <param name="Channel">Email or phone.</param>
/// <param name="Address">In clear.</param>
public sealed record OwnContact(DateTimeOffset At, ContactChannel Channel, string? Address);

/// <param name="At">When.</param>
/// <param name="Type">Stored name of the event.</param>
/// <param name="Fields">As in receipts.</param>
public sealed record OwnWords(DateTimeOffset At, string Type, IReadOnlyList<CommittedField> Fields);

/// <param name="Kind">Such as <c>answer-given</c>.</param>
/// <param name="Channel">Email or phone.</param>
/// <param name="QueuedAt">When it was to be sent.</param>
/// <param name="Status">What became of it.</param>
/// <param name="SentAt">When a provider took it; null: none did.</param>
public sealed record OwnMessage(
    string Kind,
    ContactChannel Channel,
    DateTimeOffset QueuedAt,
    DeliveryStatus Status,
    DateTimeOffset? SentAt
);

/// <param name="At">When.</param>
/// <param name="Type">Name of the event, without its version.</param>
/// <param name="Door">What it was let in by.</param>
/// <param name="FromOffice">From a network of government.</param>
public sealed record OwnAct(DateTimeOffset At, string Type, ComplainantDoor Door, bool FromOffice);

/// <param name="Notes">Days of notes among staff.</param>
/// <param name="Hearings">Days on which the person complained about was heard.</param>
/// <param name="Documents">Days of files that aren't shared.</param>
public sealed record OwnHidden(IReadOnlyList<DateOnly> Notes, IReadOnlyList<DateOnly> Hearings, IReadOnlyList<DateOnly> Documents);
