using Ccs.Application.Cases;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Application.Tracking;

/// <summary>
/// What the complainant sees of a complaint, kept sealed; right in the same transaction as the events. Never a staff name, never a note.
/// </summary>
public sealed record ComplaintTracking
{
    public Guid Id { get; init; }

    /// <summary>Unique: what is looked up when somebody types a code; null before verification.</summary>
    public string? CodeToken { get; init; }

    /// <summary>The whole state: what is possible now is asked of the same rules that decisions are.</summary>
    public required Complaint State { get; init; }

    public IReadOnlyList<TimelineEntry> Timeline { get; init; } = [];

    /// <summary>Answers to the questions of its kind.</summary>
    public IReadOnlyList<KindAnswer>? KindAnswers { get; init; }

    /// <summary>What was asked, while a reply is taken.</summary>
    public SealedQuestion? Question { get; init; }

    /// <summary>What is missing, while it can be mended.</summary>
    public SealedQuestion? Correction { get; init; }

    public SealedAnswer? Answer { get; init; }

    /// <summary>What the complainant was told of the answer to the original, where this one is a duplicate; it stands in the place of
    /// <see cref="Answer"/> until this complaint gets one of its own.</summary>
    public OriginalAnswered? OfOriginal { get; init; }

    public SealedRating? Rating { get; init; }

    /// <summary>The complainant's own files and those that staff share, in the order in which they came;
    /// those of earlier rounds stay.</summary>
    public IReadOnlyList<SharedDocument> Documents { get; init; } = [];

    /// <summary>Folds one event into the view. Deterministic: nothing but the event and the view before it.</summary>
    public static ComplaintTracking? Evolve(ComplaintTracking? view, IComplaintEvent @event)
    {
        if (Complaint.Evolve(view?.State, @event) is not { } state)
        {
            return null;
        }

        var next = (view ?? new ComplaintTracking { Id = state.Id, State = state }) with { State = state, CodeToken = state.Code?.Token };
        if (TimelineEntry.Of(@event) is { } entry)
        {
            next = next with { Timeline = [.. next.Timeline, entry] };
        }

        SharedDocument[] shared =
        [
            .. CaseFile.DocumentsOf(@event).Where(d => d.Shared).Select(d => new SharedDocument(d.Document, @event.At, d.Source)),
        ];
        if (shared.Length > 0)
        {
            next = next with { Documents = [.. next.Documents, .. shared] };
        }

        next = next with
        {
            Question = state.Waiting is { For: WaitsFor.Reply } ? next.Question : null,
            Correction = state.Waiting is { For: WaitsFor.Correction } ? next.Correction : null,
        };
        return @event switch
        {
            CorrectionRequested e => next with { Correction = new SealedQuestion(e.Missing, e.At) },
            ComplaintCorrected e => next with { KindAnswers = e.Answers },
            ComplaintFiled e => next with { KindAnswers = e.Answers },
            InformationRequested e => next with { Question = new SealedQuestion(e.Text, e.At) },
            ComplaintAnswered e => next with { Answer = new SealedAnswer(e.Answer, e.At, e.Round), OfOriginal = null, Rating = null },
            OriginalAnswered e => next with { OfOriginal = e, Rating = null },
            AnswerRated e => next with { Rating = new SealedRating(e.Score, e.Comment, e.At, e.Round) },
            _ => next,
        };
    }
}

public sealed record SealedQuestion(Sealed Text, DateTimeOffset AskedAt);

public sealed record SealedAnswer(Answer Answer, DateTimeOffset AnsweredAt, int Round);

/// <summary>A file that the complainant may fetch.</summary>
public sealed record SharedDocument(Document Document, DateTimeOffset AddedAt, DocumentSource Source);

public sealed record SealedRating(int Score, Sealed? Comment, DateTimeOffset At, int Round);
