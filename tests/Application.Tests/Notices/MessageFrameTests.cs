using Ccs.Application.Notices;

namespace Ccs.Application.Tests.Notices;

/// <summary>Who writes, where the service is, and whether answers are read: in every message, whoever set its words.</summary>
public sealed class MessageFrameTests
{
    private static readonly Uri Site = new("https://complaints.example.org/");

    [Theory]
    [InlineData(Language.En, "CCS: Your complaint is registered.\ncomplaints.example.org")]
    [InlineData(Language.Ckb, "سکاڵا: Your complaint is registered.\ncomplaints.example.org")]
    [InlineData(Language.Ar, "الشكاوى: Your complaint is registered.\ncomplaints.example.org")]
    public void A_text_message_begins_with_the_service_and_ends_with_its_address(Language language, string text) =>
        new MessageFrame(Site, answersAreRead: false)
            .Around(Message(ContactChannel.Phone, "Your complaint is registered.", language))
            .Body.ShouldBe(text);

    [Fact]
    public void One_that_begins_with_it_already_has_it_once() =>
        new MessageFrame(null, answersAreRead: false).Around(Message(ContactChannel.Phone, "CCS: 123456")).Body.ShouldBe("CCS: 123456");

    [Fact]
    public void A_mail_ends_with_the_address_and_says_where_nobody_reads_answers()
    {
        var mail = Message(ContactChannel.Email, "Dear citizen,\n\nCCS\n");

        new MessageFrame(Site, answersAreRead: true)
            .Around(mail)
            .Body.ShouldBe("Dear citizen,\n\nCCS\n\nhttps://complaints.example.org/\n");
        new MessageFrame(null, answersAreRead: false).Around(mail).Body.ShouldEndWith("Nobody reads answers to this address.\n");
        new MessageFrame(null, answersAreRead: true).Around(mail).ShouldBe(mail);
    }

    private static OutgoingMessage Message(ContactChannel channel, string body, Language language = Language.En) =>
        new(Guid.NewGuid(), channel, "to", "Subject", body, language);
}
