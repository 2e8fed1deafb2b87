namespace Ccs.Domain.Complaints;

/// <summary>
/// The codes with which rules refuse a decision. They are part of the HTTP contract (<c>code</c> of a 409) and never change their meaning;
/// the words for people are in the resources, one per code and language.
/// </summary>
public static class RuleCodes
{
    // The complainant must be eligible.
    public const string UnderAge = "complainant.under-age";
    public const string NotIraqi = "complainant.not-iraqi";

    // The status must allow the decision.
    public const string AlreadyFiled = "complaint.already-filed";
    public const string AlreadyVerified = "complaint.already-verified";
    public const string Expired = "complaint.expired";
    public const string NotVerified = "complaint.not-verified";
    public const string AlreadyAssigned = "complaint.already-assigned";
    public const string NotAssigned = "complaint.not-assigned";
    public const string NotOpen = "complaint.not-open";
    public const string NotAnswered = "complaint.not-answered";
    public const string NotClosed = "complaint.not-closed";

    /// <summary>Nothing of it can be sealed or opened any more.</summary>
    public const string Erased = "complaint.erased";

    // The contact.
    public const string ContactChangedOften = "contact.at-most-three-changes";

    // Files.
    public const string TooManyDocuments = "documents.too-many";
    public const string DocumentsTooLarge = "documents.too-large";

    // Handling.
    public const string SameAgency = "referral.same-agency";
    public const string OnlyCentreMayRefer = "referral.only-centre";
    public const string CentreNotNeeded = "centre.not-needed";
    public const string CentreAskedAlready = "centre.asked-already";
    public const string PersonsOwnUnit = "routing.own-unit";
    public const string OnlyHeadMayAppointOthers = "officer.only-self";
    public const string NotAboutPerson = "hearing.not-about-a-person";
    public const string HeardInFuture = "hearing.in-the-future";
    public const string QuestionOpen = "question.already-open";
    public const string NoQuestion = "question.none-open";
    public const string CorrectionOpen = "correction.already-open";
    public const string NoCorrection = "correction.none-open";
    public const string CorrectionNotAsked = "complaint.correction-not-asked";
    public const string ExtendedTwice = "extension.at-most-twice";
    public const string DeadlinePassed = "extension.deadline-passed";
    public const string ExtensionNotLater = "extension.not-later";
    public const string ExtensionTooFar = "extension.too-far";
    public const string ClockStopped = "extension.clock-stopped";
    public const string AtTheTop = "escalation.at-the-top";

    // Answers.
    public const string RootCauseMissing = "answer.root-cause-missing";
    public const string RemedyMissing = "complaint.remedy-missing";
    public const string OnlyCentreMayTellLinked = "answer.linked-text-only-centre";
    public const string AlreadyRated = "rating.once-a-round";
    public const string ReopenedTwice = "reopening.at-most-twice";
    public const string ReopeningTooLate = "reopening.too-late";
    public const string FinallyClosed = "reopening.finally-closed";
    public const string NotYetSilentEnough = "closing.not-yet-silent-enough";

    // Care.
    public const string NotYetExpired = "expiry.not-yet";
    public const string LinkedToItself = "link.to-itself";
    public const string LinkedToDuplicate = "link.to-a-duplicate";
    public const string OnlyCentreMayLink = "link.only-centre";
    public const string OriginalMissing = "rejection.original-missing";
    public const string NotADuplicate = "duplicate.none";
    public const string AlreadyHeard = "duplicate.already-answered";
    public const string NotConfidential = "identity.not-confidential";
    public const string NotBarred = "bar.none";
}
