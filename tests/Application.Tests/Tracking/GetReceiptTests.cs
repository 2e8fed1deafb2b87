using Ccs.Application.Complaints;
using Ccs.Application.Proof;
using Ccs.Application.Tracking;

namespace Ccs.Application.Tests.Tracking;

/// <summary>A receipt is given when all of it is promised, and not before.</summary>
public sealed class GetReceiptTests
{
    private static readonly LoggedEntry Entry = new(7, "leaf", ["1", "2", "3", "4"], "salt", "commitment", "proof", "event", "event salt");

    private readonly ITrackingViews _views = Substitute.For<ITrackingViews>();
    private readonly IReceiptLog _log = Substitute.For<IReceiptLog>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_promised_is_opened()
    {
        var receipt = await Get(new LoggedWords(1, Some.NoteId, Entry));

        receipt.Sealed.ShouldBeTrue();
        receipt.Proof!.Entries.ShouldHaveSingleItem().Index.ShouldBe(7);
        var said = receipt.Opening!.Events.ShouldHaveSingleItem();
        said.Type.ShouldBe("complaint-filed");
        said.Event.ShouldBe(new OpenedPart("event", "event salt"));
        said.Fields.Select(field => field.Name).ShouldContain(Fields.Title);
        said.Fields.ShouldBeUnique();
    }

    [Fact]
    public async Task While_any_of_it_is_not_promised_nothing_is_and_it_says_when_to_ask_again()
    {
        var receipt = await Get(new LoggedWords(1, Some.NoteId, Entry), new LoggedWords(2, Some.OtherId, null));

        (receipt.Sealed, receipt.Proof, receipt.Opening).ShouldBe((false, null, null));
        receipt.Seconds.ShouldBe(3);
    }

    [Fact]
    public async Task Of_what_was_filed_before_there_were_receipts_there_is_none()
    {
        (await Should.ThrowAsync<NotFoundException>(() => Get())).Code.ShouldBe("receipt.none");
    }

    [Fact]
    public async Task Of_what_was_erased_nothing_is_known()
    {
        var erased = View();
        _views.Find(Some.ComplaintId, Ct).Returns(erased with { State = erased.State with { Erased = true } });
        var handler = new GetReceiptHandler(_views, Substitute.For<IComplaintStreams>(), Substitute.For<IComplaintSeals>(), _log);

        (await Should.ThrowAsync<NotFoundException>(() => handler.Handle(new GetReceipt(Some.ComplaintId), Ct))).Code.ShouldBe(
            "tracking.not-found"
        );
    }

    private static ComplaintTracking View() => new() { Id = Some.ComplaintId, State = Complaint.Fold(null, Histories.Filed)! };

    private Task<TrackedReceipt> Get(params LoggedWords[] words)
    {
        _views.Find(Some.ComplaintId, Ct).Returns(View());
        _log.Read(Some.ComplaintId, Ct).Returns(words);
        var streams = Substitute.For<IComplaintStreams>();
        streams.History(Some.ComplaintId, Ct).Returns([new RecordedEvent(1, Histories.Filed[0], "complainant", null)]);
        var seals = Substitute.For<IComplaintSeals>();
        seals.Of(Some.ComplaintId, Ct).Returns(new Office.GlassSeal());
        return new GetReceiptHandler(_views, streams, seals, _log).Handle(new GetReceipt(Some.ComplaintId), Ct);
    }
}
