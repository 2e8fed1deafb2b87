using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;

namespace Ccs.Application.Cases;

// What the complainant wrote: as it is now, and as it was before they mended it.
internal sealed partial class CaseFile
{
    private IEnumerable<ComplaintCorrected> Corrections => history.Select(e => e.Data).OfType<ComplaintCorrected>();

    /// <summary>As it was filed, or as it was mended last.</summary>
    public ComplaintText Text =>
        Corrections.LastOrDefault() is { } last
            ? new ComplaintText(last.Grievance, last.Answers)
            : new ComplaintText(Filed.Grievance, Filed.Answers);

    public CaseCorrection? Correction() =>
        State.Waiting is { For: WaitsFor.Correction } wait
        && history.Select(e => e.Data).OfType<CorrectionRequested>().LastOrDefault() is { } asked
            ? new CaseCorrection(seal.Open(Fields.Text, asked.Missing), asked.At, asked.LapsesOn.AddDays(-1), wait.Lapsed)
            : null;

    /// <summary>The last one first.</summary>
    /// <param name="known">Keeps the words of the questions.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="identity">The reader may know who filed.</param>
    public IReadOnlyList<EarlierVersion> Earlier(GovernmentDirectory known, Language language, bool identity)
    {
        var versions = Corrections
            .Select(e => (e.Subject, e.Grievance, e.Answers))
            .Prepend((Filed.Subject, Filed.Grievance, Filed.Answers));
        return
        [
            .. versions
                .Zip(Corrections, (was, then) => (was.Subject, was.Grievance, was.Answers, then.At))
                .Select(was => new EarlierVersion(
                    was.At,
                    seal.Open(Fields.Title, was.Grievance.Title),
                    seal.Open(Fields.Description, was.Grievance.Description),
                    seal.OpenOrNull(Fields.RemedySought, was.Grievance.RemedySought),
                    was.Subject.AgencyId,
                    was.Subject.ServiceId,
                    ShownKindAnswer.Of(was.Answers, known, seal, language, identity)
                ))
                .Reverse(),
        ];
    }
}
