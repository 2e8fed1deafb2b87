using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;

namespace Ccs.Application.Tracking;

/// <summary>Opens answers for the complainant: their own, and what they were told of the answer to an original.</summary>
internal static class TrackedAnswers
{
    /// <summary>Null where there is none yet.</summary>
    public static TrackedAnswer? Last(ComplaintTracking view, IComplaintSeal seal) =>
        view.OfOriginal is { } told ? Told(told, view.State.Round, seal)
        : view.Answer is { } own ? Own(own, seal)
        : null;

    /// <summary>The last of every round. An original that is answered anew is told anew, in the same round of the duplicate.</summary>
    public static IReadOnlyList<TrackedAnswer> OfAllRounds(IReadOnlyList<RecordedEvent> history, IComplaintSeal seal)
    {
        SortedDictionary<int, TrackedAnswer> answers = [];
        var round = 1;
        foreach (var @event in history.Select(recorded => recorded.Data))
        {
            switch (@event)
            {
                case ComplaintReopened e:
                    round = e.Round;
                    break;
                case ComplaintAnswered e:
                    answers[round] = Own(new SealedAnswer(e.Answer, e.At, e.Round), seal);
                    break;
                case OriginalAnswered e:
                    answers[round] = Told(e, round, seal);
                    break;
            }
        }

        return [.. answers.Values];
    }

    public static TrackedDocument Document(SharedDocument shared, IComplaintSeal seal)
    {
        var document = shared.Document;
        return new TrackedDocument(
            document.DocumentId,
            seal.Open(Fields.FileName, document.FileName),
            document.MediaType,
            document.Size,
            shared.AddedAt,
            shared.Source
        );
    }

    private static TrackedAnswer Own(SealedAnswer sealedAnswer, IComplaintSeal seal)
    {
        var answer = sealedAnswer.Answer;
        return new TrackedAnswer(
            sealedAnswer.Round,
            answer.Outcome,
            seal.Open(Fields.Text, answer.Text),
            seal.OpenOrNull(Fields.Remedy, answer.Remedy),
            sealedAnswer.AnsweredAt,
            [.. answer.Documents.Select(d => Document(new SharedDocument(d, sealedAnswer.AnsweredAt, DocumentSource.Staff), seal))],
            seal.OpenOrNull(Fields.NoRemedyReason, answer.NoRemedyReason)
        );
    }

    /// <summary>Never a file: it may tell of somebody else.</summary>
    private static TrackedAnswer Told(OriginalAnswered told, int round, IComplaintSeal seal) =>
        new(
            round,
            told.Outcome,
            seal.OpenOrNull(Fields.Text, told.Text),
            seal.OpenOrNull(Fields.Remedy, told.Remedy),
            told.At,
            [],
            seal.OpenOrNull(Fields.NoRemedyReason, told.NoRemedyReason),
            OfOriginal: true
        );
}
