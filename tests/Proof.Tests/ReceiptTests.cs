using Ccs.Proof.Receipts;
using Ccs.Verify;

namespace Ccs.Proof.Tests;

/// <summary>A receipt proves the words that were given, and no others; to whoever has only the file and the policy.</summary>
public sealed class ReceiptTests : IDisposable
{
    private readonly PublishedLog _log = new();
    private readonly Receipt _receipt;

    public ReceiptTests() =>
        _receipt = GivenReceipt.In(
            _log,
            ("complainant.full-name", "شیلان کەریم"),
            ("contact.address", "shilan@example.org"),
            ("grievance.title", "حەوت مانگ"),
            ("grievance.description", "Line\r\nline\nMo\u0308bius")
        );

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task All_that_was_said_is_proven_and_when()
    {
        var (code, said) = await Run(_receipt);

        code.ShouldBe(0, said);
        said.ShouldContain("number 41 of the 342 of example.org/log");
        said.ShouldContain("complaint-filed, 2026-11-30 06:00:00Z");
        said.ShouldContain("proven: contact.address");
        said.ShouldNotContain("shilan@", Case.Insensitive, "it says what was proven, and leaves the words where they are");
    }

    [Theory]
    [InlineData("grievance.title", "حەوت ماگ")]
    [InlineData("grievance.description", "Line\nline\nMobius")]
    [InlineData("contact.address", "")]
    public async Task A_changed_letter_is_not_what_stands_there(string name, string text)
    {
        var (code, said) = await Run(With(e => e with { Fields = Change(e, name, text) }));

        (code, said.Split('\n')[^2]).ShouldBe(
            (1, "NOT PROVEN: The fields of entry 0 are not those that stand in the log. [receipt.other-words]")
        );
    }

    [Fact]
    public async Task The_same_letters_typed_otherwise_are_the_same()
    {
        (await Run(With(e => e with { Fields = Change(e, "grievance.description", "Line\nline\rMöbius") }))).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_field_that_is_left_out_or_added_or_another_secret_shows()
    {
        (await Run(With(e => e with { Fields = [.. e.Fields!.Skip(1)] }))).Code.ShouldBe(1);
        (await Run(With(e => e with { Fields = [.. e.Fields!, new ReceiptField("category", "delay")] }))).Code.ShouldBe(1);
        (await Run(With(e => e with { Secret = new string('A', 43) }))).Code.ShouldBe(1);
    }

    [Fact]
    public async Task Another_event_or_another_part_of_the_entry_shows()
    {
        var other = With(e =>
            e with
            {
                Event = e.Event! with { Text = e.Event.Text!.Replace("filed", "files", StringComparison.Ordinal) },
            }
        );
        (await Run(other)).Said.ShouldContain("Entry 0 is of another event");

        var entry = _receipt.Proof!.Entries![0];
        var changed = entry with { Digests = [.. entry.Digests!.Reverse()] };
        (await Run(_receipt with { Proof = new ReceiptProof([changed]) })).Said.ShouldContain("is not where its proof says");
    }

    [Fact]
    public async Task What_is_kept_back_is_in_no_letter_of_the_copy_and_the_rest_is_proven()
    {
        var (from, copy) = (_log.Write("receipt", _receipt.ToString()), Path.Combine(_log.Folder, "copy"));

        (await Run("receipt", from, "--policy", _log.Policy, "--without", "complainant,contact.address,event", "--to", copy)).Code.ShouldBe(
            0
        );
        var (code, said) = await Run("receipt", copy, "--policy", _log.Policy);

        code.ShouldBe(0, said);
        said.ShouldContain("proven: grievance.title");
        said.ShouldContain("which event is kept back");
        said.Split("kept back\n").Length.ShouldBe(4);
        var text = await File.ReadAllTextAsync(copy, Ct);
        text.ShouldContain("حەوت مانگ");
        foreach (var hidden in new[] { "شیلان", "shilan", "complainant", "contact", _receipt.Opening!.Events![0].Secret!, "0193a1b2" })
        {
            text.ShouldNotContain(hidden);
        }
    }

    [Fact]
    public async Task The_first_sheet_alone_is_proven()
    {
        (await Run(_receipt with { Opening = null })).Code.ShouldBe(0);
    }

    [Fact]
    public async Task The_checkpoint_of_another_log_proves_nothing()
    {
        using var other = new PublishedLog();

        (await Run("receipt", _log.Write("receipt", _receipt.ToString()), "--policy", other.Policy)).Said.ShouldContain(
            "isn't signed by a key of the log"
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"format": "ccs-receipt/2", "proof": {"entries": []}}""")]
    [InlineData("""{"format": "ccs-receipt/1", "sealed": false, "seconds": 3}""")]
    [InlineData("""{"format": "ccs-receipt/1", "proof": {"entries": []}}""")]
    [InlineData("""{"format": "ccs-receipt/1", "proof": {"entries": [{"salt": "xx"}]}}""")]
    [InlineData("""{"format": "ccs-receipt/1", "proof": {"entries": [null]}}""")]
    [InlineData("""{"format": "ccs-receipt/1", "proof": {"entries": []}, "opening": {"events": [{"entry": 4}]}}""")]
    [InlineData("""{"format": "ccs-receipt/1", "proof": {"entries": []}, "opening": {"events": [null]}}""")]
    public async Task What_is_no_receipt_is_told(string text) =>
        (await Run("receipt", _log.Write("receipt", text), "--policy", _log.Policy)).Code.ShouldBe(2);

    private static IReadOnlyList<ReceiptField> Change(ReceiptEvent e, string name, string text) =>
        [.. e.Fields!.Select(field => field.Name == name ? field with { Text = text } : field)];

    private Receipt With(Func<ReceiptEvent, ReceiptEvent> change) =>
        _receipt with
        {
            Opening = new ReceiptOpening([change(_receipt.Opening!.Events![0])]),
        };

    private Task<(int Code, string Said)> Run(Receipt receipt) =>
        Run("receipt", _log.Write("receipt", receipt.ToString()), "--policy", _log.Policy);

    private static async Task<(int Code, string Said)> Run(params string[] arguments)
    {
        await using var said = new StringWriter { NewLine = "\n" };
        var code = await Program.Run(arguments, said, Ct);
        return (code, said.ToString());
    }
}
