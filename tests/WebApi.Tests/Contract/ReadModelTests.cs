using System.Reflection;
using System.Text.Json;
using Ccs.Application.Cases;
using Ccs.Application.Tracking;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;
using Ccs.WebApi.Endpoints.Tracking;
using Mapster;

namespace Ccs.WebApi.Tests.Contract;

/// <summary>What is mapped by equal names arrives whole, and stays so when either side gets another member.</summary>
public sealed class ReadModelTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_tracking_view_is_answered_whole_with_the_token()
    {
        var view = new TrackingView(
            "CCS-0000-0000-00",
            "26-0041823",
            ComplaintStatus.Answered,
            2,
            new NamedAgency("health", "Health"),
            At,
            new DateOnly(2026, 12, 15),
            true,
            "complainant",
            [new TimelineStep(At, "complaint-filed", new Dictionary<string, object>(StringComparer.Ordinal) { ["round"] = 2 })],
            new TrackedQuestion("Which?", At, new DateOnly(2026, 12, 8), false, true),
            new TrackedAnswer(1, Outcome.Upheld, "Yes", "All", At, []),
            new TrackedRating(1, 4, "Good", At),
            new TrackedClosing(ClosingReason.Resolved, null, At),
            [],
            ["rate"],
            new NamedCategory("fees", "Fees"),
            new NamedCategory("delay", "Delay")
        )
        {
            Complaint = new TrackedComplaint(
                "A",
                "B",
                "C",
                new DateOnly(2026, 10, 2),
                new CaseSubject(SubjectKind.Service, "health", "clinics", "Clinics", null, null),
                []
            ),
            Answers = [new TrackedAnswer(1, Outcome.Upheld, "Yes", "All", At, [])],
            KindAnswers = [new ShownKindAnswer("meter", 1, "Which meter?", AnswerKind.Number, "0012", "0012")],
            Correction = new TrackedCorrection(
                "The branch.",
                At,
                new DateOnly(2026, 12, 1),
                false,
                true,
                "A",
                "B",
                "C",
                "health",
                null,
                "delay"
            ),
        };

        var answered = TrackingOpened.From(new OpenedTracking(view, "token", At.AddHours(1)));

        answered.Token.ShouldBe("token");
        answered.ExpiresAt.ShouldBe(At.AddHours(1));
        foreach (var member in typeof(TrackingView).GetProperties())
        {
            var arrived = typeof(TrackingOpened).GetProperty(member.Name).ShouldNotBeNull(member.Name).GetValue(answered);
            JsonSerializer.Serialize(arrived).ShouldBe(JsonSerializer.Serialize(member.GetValue(view)), member.Name);
            arrived.ShouldNotBeNull(member.Name);
        }
    }

    [Fact]
    public void A_row_of_a_queue_fills_everything_that_needs_no_name_no_key_and_no_date()
    {
        var row = new CaseRow
        {
            Id = Guid.NewGuid(),
            Version = 7,
            CaseNumber = "26-0041823",
            Status = ComplaintStatus.Assigned,
            Round = 2,
            AgencyId = "health",
            OfficerId = "me",
            SubjectKind = SubjectKind.Person,
            ServiceId = "clinics",
            CategoryId = "delay",
            Governorate = "erbil",
            Confidential = true,
            Title = new Sealed("s1.AAAA"),
            DueOn = new DateOnly(2026, 12, 15),
            Level = EscalationLevel.AgencyHead,
            Severity = 3,
            Safety = true,
            Urgent = true,
            FiledAt = At,
        };

        var item = row.Adapt<CaseListItem>(ReadModels.Mapping);

        (item.ComplaintId, item.Category, item.Deadline).ShouldBe((row.Id, row.CategoryId, row.DueOn));
        (item.Agency, item.Title, item.Overdue).ShouldBe((null, null, false));
        string[] other = ["ComplaintId", "Category", "Deadline", "Agency", "OfficerName", "Title", "Overdue"];
        foreach (
            var member in typeof(CaseListItem)
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(m => !other.Contains(m.Name))
        )
        {
            member
                .GetValue(item)
                .ShouldBe(typeof(CaseRow).GetProperty(member.Name).ShouldNotBeNull(member.Name).GetValue(row), member.Name);
        }
    }
}
