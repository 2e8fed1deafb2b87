using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Time;

namespace Ccs.Domain.Figures.Facts;

public sealed partial record ComplaintFigures
{
    /// <summary>Folds one fact into the rows. Never throws on a known event in an odd state; what happens once is kept as it was first
    /// told.</summary>
    /// <param name="before">Null before it was filed.</param>
    /// <param name="event">What happened. Of its grouping keys only those of filing, correcting and recategorising are read.</param>
    /// <param name="seq">The number of the event among all events.</param>
    /// <param name="calendar">Working days, as the directory had them when it happened.</param>
    public static ComplaintFigures? Evolve(ComplaintFigures? before, IComplaintEvent @event, long seq, WorkingCalendar calendar)
    {
        var at = new Moment(new Milestone(WorkingCalendar.DayOf(@event.At), seq), calendar);
        return before is not null ? before.Next(@event, at)
            : @event is ComplaintFiled filed ? From(filed, at)
            : null;
    }

    private static ComplaintFigures From(ComplaintFiled filed, Moment at) =>
        new(
            [
                new FigureRound
                {
                    ComplaintId = filed.ComplaintId,
                    Round = 1,
                    Part = 1,
                    Since = at.Seq,
                    Kind = filed.Keys.SubjectKind,
                    Governorate = filed.Keys.Governorate,
                    Language = filed.Keys.Language,
                    Channel =
                        filed.Keys.Channel == FilingChannel.Assisted || filed.Assistance is not null
                            ? FigureChannel.Assisted
                            : FigureChannel.Online,
                    ContactKind = filed.Contact.Channel,
                    ChosenCategoryId = filed.Keys.CategoryId,
                    Opened = at.Milestone,
                },
            ],
            [],
            [],
            [new FigureKey(filed.ComplaintId, filed.Subject.AgencyId, filed.Keys.ServiceId, filed.Keys.CategoryId, at.Seq)],
            []
        );

    private ComplaintFigures Next(IComplaintEvent @event, Moment at) =>
        @event switch
        {
            ContactChanged e => OfCurrent(row => row.Verified is null ? row with { ContactKind = e.Contact.Channel } : row),
            ComplaintVerified or ComplaintVerifiedV2 => OfCurrent(row => row with { Verified = row.Verified ?? at.Milestone })
                .HeldBy(null, null, HoldEnd.Otherwise, at),
            ComplaintAssigned e => Assigned(e, at),
            ComplaintReferred e => Promised(e.Terms.DueOn, at)
                .PassedTo(e.AgencyId, e.Desk, e.Corrected == true ? HoldEnd.Corrected : HoldEnd.Referred, at),
            ComplaintReturned e => Returned(e, at),
            ComplaintSucceeded e => Succeeded(e, at),
            InformationRequested e => Waiting(WaitsFor.Reply, e.StopsClock ?? at.Day <= Due.LastOrDefault()?.Day, HoldEnd.Asked, at),
            InformationProvided e => Ran(e.Terms, at).Waiting(null, false, HoldEnd.Replied, at),
            QuestionLapsed e => Promised(e.Terms.DueOn, at).Waiting(null, false, HoldEnd.Lapsed, at),
            CorrectionRequested e => Waiting(WaitsFor.Correction, e.StopsClock, HoldEnd.SentBack, at),
            CorrectionLapsed e => Ran(e.Terms, at).Waiting(null, false, HoldEnd.Lapsed, at),
            ComplaintCorrected e => Ran(e.Terms, at)
                .Keyed(Keys[^1] with { NamedAgencyId = e.Subject.AgencyId, ServiceId = e.Keys.ServiceId, Seq = at.Seq })
                .Waiting(null, false, HoldEnd.Mended, at),
            ComplaintRecategorised e => Keyed(Keys[^1] with { CategoryId = e.CategoryId, Seq = at.Seq }),
            ComplaintAssessed e => this with
            {
                Assessments = Assessments.Add(new FigureAssessment(Current.ComplaintId, e.Severity, e.Safety, e.Urgent, at.Seq)),
            },
            DeadlineExtended e => Promised(e.Terms.DueOn, at),
            DeadlineMoved e => Promised(e.Terms.DueOn, at),
            DeadlineMissed e => Missed(e, at),
            ComplaintAnswered e => Answered(e, at),
            AnswerRated e => OfRound(e.Round, row => row.Rated is null ? row with { Rated = at.Milestone, Score = e.Score } : row),
            ComplaintClosed e => Closed(e, at),
            ComplaintReopened e => Reopened(e, at),
            DuplicateReleased e => Released(e, at),
            _ => this,
        };
}
