using Ccs.Infrastructure.Proof.Witnesses;
using Ccs.Infrastructure.Tests.Support;
using Ccs.Proof.Notes;

namespace Ccs.Infrastructure.Tests.Proof;

/// <summary>Witnesses come from the configuration; a refusal names the setting.</summary>
public sealed class LogWitnessesTests
{
    [Theory]
    [InlineData("court")]
    [InlineData("court key https://court.example.org")]
    [InlineData("clock {key} https://court.example.org")]
    [InlineData("none {key} https://court.example.org")]
    [InlineData("court {key} file:///etc/passwd")]
    [InlineData("court {key} https://a.example.org;court {key} https://b.example.org")]
    public void A_setting_that_names_no_witness_is_refused(string setting)
    {
        var key = NoteSigner.New("example.org/court", NoteKeyKind.Cosignature).Key.ToString();
        Should
            .Throw<InvalidOperationException>(() =>
                LogWitnesses.From(Settings.Of(("Ccs:Log:Witnesses", setting.Replace("{key}", key, StringComparison.Ordinal))))
            )
            .Message.ShouldStartWith("Ccs:Log:Witnesses: ");
    }

    [Fact]
    public void A_key_that_signs_logs_is_no_witness_and_none_is_nobody()
    {
        var key = NoteSigner.New("example.org/court", NoteKeyKind.Ed25519).Key;
        Should.Throw<InvalidOperationException>(() =>
            LogWitnesses.From(Settings.Of(("Ccs:Log:Witnesses", $"court {key} https://court.example.org")))
        );
        LogWitnesses.From(Settings.Of()).All.ShouldBeEmpty();
    }
}
