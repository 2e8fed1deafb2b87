using Ccs.Domain.Complaints.Events;

namespace Ccs.Domain.Complaints;

// What the complainant was asked to mend, and what became of it.
public sealed partial record Complaint
{
    /// <summary>It was sent back to the complainant at some time.</summary>
    public bool CorrectionAsked { get; init; }

    /// <summary>How often the complainant mended it: the text that counts is the last one.</summary>
    public int Corrections { get; init; }

    /// <summary>It was sent back, and nothing came in time.</summary>
    public bool CorrectionUnanswered { get; init; }

    /// <summary>The agency's question lapsed, and no reply came since.</summary>
    public bool QuestionUnanswered { get; init; }

    /// <summary>The complainant was asked for what is missing, and left it open: only then it may be rejected for the lack of it.</summary>
    public bool WasAskedInVain => CorrectionUnanswered || (QuestionUnanswered && Status == ComplaintStatus.Assigned);

    private bool AwaitsCorrection => Waiting is { For: WaitsFor.Correction, Lapsed: false };

    private Complaint SentBack(CorrectionRequested e) =>
        (this with { CorrectionAsked = true }).WaitingFor(new ClockWait(WaitsFor.Correction, e.At, e.StopsClock) { Until = e.LapsesOn });

    private Complaint Lapsed(CorrectionLapsed e, ClockWait wait) =>
        ClockRuns(e.Terms).TriageGoesOn(e.At).WaitingFor(wait with { Lapsed = true }) with
        {
            CorrectionUnanswered = true,
        };

    private Complaint Mended(ComplaintCorrected e) =>
        ClockRuns(e.Terms).TriageGoesOn(e.At).WaitingFor(null) with
        {
            Subject = e.Subject,
            Keys = e.Keys,
            Corrections = Corrections + 1,
            CorrectionUnanswered = false,
            ComplainantDocuments = ComplainantDocuments.Plus(e.Documents),
        };

    /// <summary>Passed on or returned, a correction is still waited for; the clock, which ran again then, waits from then on. A reply is
    /// not: who asked has the complaint no more.</summary>
    private Complaint StillWaiting(Complaint before, DateTimeOffset at) =>
        before.AwaitsCorrection ? WaitingFor(before.Waiting! with { Since = at }) : StillTaking(before);

    /// <summary>What was asked for is waited for no more, and taken wherever the complaint lies.</summary>
    private Complaint StillTaking(Complaint before) => before.Waiting is { } wait ? WaitingFor(wait with { Lapsed = true }) : this;

    private Complaint ClockRuns(DeadlineTerms? terms) => terms is null ? this : Resumed(terms);

    /// <summary>The centre is reminded of it so many days from now.</summary>
    private Complaint TriageGoesOn(DateTimeOffset at) => TriageSince is null ? this : this with { TriageRemindedAt = at };
}
