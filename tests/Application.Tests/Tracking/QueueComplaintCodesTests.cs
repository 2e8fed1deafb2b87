using Ccs.Application.Notices;
using Ccs.Application.Pipeline;
using Ccs.Application.Tracking;
using MediatR;

namespace Ccs.Application.Tests.Tracking;

/// <summary>What follows when lost codes were asked for.</summary>
public sealed class QueueComplaintCodesTests
{
    private const string Token = "token";
    private const string Hidden = "token of confidential";
    private static readonly DateTimeOffset Now = On(2, 1);

    private readonly ITrackingViews _views = Substitute.For<ITrackingViews>();
    private readonly IRecoveryQuotas _quotas = Substitute.For<IRecoveryQuotas>();
    private readonly IRecoveredCodes _recovered = Substitute.For<IRecoveredCodes>();
    private readonly INotices _notices = Substitute.For<INotices>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_notice_carries_ids_and_no_code_and_is_of_use_for_an_hour()
    {
        Found(View(Some.OtherId), View(Some.ComplaintId));
        _quotas.Count(Token, Now, Ct).Returns(true);

        await Queue(People.Job);

        _recovered
            .Received(1)
            .Sent(Arg.Is<IReadOnlyCollection<Guid>>(ids => ids.SequenceEqual(new[] { Some.OtherId, Some.ComplaintId })), Now);
        _notices
            .Received(1)
            .Queue(
                Arg.Is<Notice>(n =>
                    n.Id == Some.NoteId
                    && n.ComplaintId == Some.OtherId
                    && n.ComplaintIds!.SequenceEqual(new[] { Some.OtherId, Some.ComplaintId })
                    && n.CaseNumber == null
                    && n.Until == Now.AddHours(1)
                    && n.To == Some.Text
                    && n.Language == Language.Ckb
                )
            );
    }

    [Fact]
    public async Task A_contact_without_complaints_is_not_even_counted()
    {
        Found();

        await Queue(People.Job);

        _quotas.ReceivedCalls().ShouldBeEmpty();
        _notices.ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task One_too_many_is_not_sent()
    {
        Found(View(Some.ComplaintId));
        _quotas.Count(Token, Now, Ct).Returns(false);

        await Queue(People.Job);

        _recovered.ReceivedCalls().ShouldBeEmpty();
        _notices.ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_but_the_system_may_look_complaints_up_by_a_token()
    {
        foreach (var actor in People.All.Where(actor => actor != People.Job))
        {
            await Should.ThrowAsync<NotYoursToDoException>(() => Queue(actor));
        }

        _views.ReceivedCalls().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task The_message_may_come_twice_and_is_heard_once(bool queued, int runs)
    {
        var store = Substitute.For<INoticeStore>();
        store.Exists(Some.NoteId, Ct).Returns(queued);
        var runner = Substitute.For<ICommandRunner>();

        await SendComplaintCodesReaction.Handle(new SendComplaintCodes(Some.NoteId, Token, Hidden), store, runner, Ct);

        await runner.Received(runs).Run(Arg.Any<string>(), (ICommand<Unit>)new QueueComplaintCodes(Some.NoteId, Token, Hidden), Ct);
    }

    [Fact]
    public async Task What_was_erased_before_the_notice_went_out_is_left_out()
    {
        var erased = View(Some.ComplaintId);
        _views.Find(Some.ComplaintId, Ct).Returns(erased with { State = erased.State with { Erased = true } });
        _views.Find(Some.OtherId, Ct).Returns(View(Some.OtherId));

        var seals = Substitute.For<IComplaintSealReader>();
        seals.Of(Arg.Any<Guid>(), Ct).Returns(new Office.GlassSeal());

        var codes = await new NoticeCodes(Substitute.For<IBlindIndex>(), _views, seals).Of(
            ANotice with
            {
                ComplaintIds = [Some.ComplaintId, Some.OtherId, Some.NoteId],
            },
            Ct
        );

        codes.ShouldBe([Some.Code.ToString()]);
    }

    private static Notice ANotice =>
        new()
        {
            Id = Some.NoteId,
            ComplaintId = Some.ComplaintId,
            Kind = "complaint-codes",
            Language = Language.Ckb,
            Channel = ContactChannel.Phone,
            QueuedAt = Now,
        };

    private static ComplaintTracking View(Guid id)
    {
        var state = Complaint.Fold(null, Histories.Verified)! with { Id = id };
        return new ComplaintTracking
        {
            Id = id,
            State = state,
            CodeToken = state.Code?.Token,
        };
    }

    private void Found(params ComplaintTracking[] views) =>
        _views.NewestVerified(Arg.Is<IReadOnlyCollection<string>>(t => t.SequenceEqual(new[] { Token, Hidden })), 10, Ct).Returns(views);

    private Task<Unit> Queue(Actor actor)
    {
        var current = Substitute.For<ICurrentActor>();
        current.Actor.Returns(actor);
        var clock = Substitute.For<TimeProvider>();
        clock.GetUtcNow().Returns(Now);
        return new QueueComplaintCodesHandler(current, _views, _quotas, _recovered, _notices, clock).Handle(
            new QueueComplaintCodes(Some.NoteId, Token, Hidden),
            Ct
        );
    }
}
