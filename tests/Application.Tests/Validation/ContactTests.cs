using Ccs.Application.Validation;

namespace Ccs.Application.Tests.Validation;

/// <summary>Which addresses mail can reach, which are one mailbox, and which numbers get text messages.</summary>
public sealed class ContactTests
{
    [Theory]
    [InlineData("shilan@example.org")]
    [InlineData("shilan.karim+ccs@example.org")]
    [InlineData("o'brien_1=x@mail.example.co.uk")]
    [InlineData("a@xn--mgbai9azgqp6j.com")]
    [InlineData("a@بريد.com")]
    [InlineData("123@example.org")]
    [InlineData("shilan@example.com")]
    [InlineData("shilan@example.net")]
    [InlineData("shilan@mail.example.org")]
    [InlineData("shilan@invalid.org")]
    [InlineData("shilan@arpa.com")]
    public void Mail_can_reach(string address) => ContactAddress.ParseEmail(address).ShouldNotBeNull();

    [Theory]
    [InlineData(".shilan@example.org")]
    [InlineData("shilan.@example.org")]
    [InlineData("shilan..karim@example.org")]
    [InlineData("shilan karim@example.org")]
    [InlineData("شیلان@example.org")]
    [InlineData("\"quoted\"@example.org")]
    [InlineData("a@b@example.org")]
    [InlineData("shilan@example")]
    [InlineData("shilan@example..org")]
    [InlineData("shilan@-example.org")]
    [InlineData("shilan@exam_ple.org")]
    [InlineData("shilan@example.org.")]
    [InlineData("shilan@192.168.1.1")]
    [InlineData("shilan@[192.168.1.1]")]
    [InlineData("shilan@example.o")]
    [InlineData("@example.org")]
    [InlineData("shilan@nowhere.invalid")]
    [InlineData("shilan@nowhere.TEST")]
    [InlineData("shilan@hidden.onion")]
    [InlineData("shilan@printer.local")]
    [InlineData("shilan@this.localhost")]
    [InlineData("shilan@any.example")]
    [InlineData("shilan@office.internal")]
    [InlineData("shilan@any.alt")]
    [InlineData("shilan@box.home.arpa")]
    [InlineData("shilan@any.xn--zckzah")]
    public void No_mail_can_reach(string address) => ContactAddress.ParseEmail(address).ShouldBeNull();

    [Theory]
    [InlineData("shilan+one@example.org", "shilan@example.org")]
    [InlineData("shilan+one+two@example.org", "shilan@example.org")]
    [InlineData("shilan.karim@example.org", "shilan.karim@example.org")]
    [InlineData("shilan.karim+x@gmail.com", "shilankarim@gmail.com")]
    [InlineData("s.hilankarim@googlemail.com", "shilankarim@gmail.com")]
    [InlineData("+x@example.org", "+x@example.org")]
    public void However_it_is_written_it_is_one_mailbox(string address, string mailbox) =>
        Mailbox.Of(ContactAddress.ParseEmail(address)!).Address.ShouldBe(mailbox);

    [Theory]
    [InlineData("0750 123 4567", true)]
    [InlineData("٠٧٧٠ ١٢٣ ٤٥٦٧", true)]
    [InlineData("+49 151 23456789", true)]
    [InlineData("+1 212 555 0123", true)]
    [InlineData("+46 70 123 45 67", true)]
    [InlineData("066 222 1234", false)]
    [InlineData("+49 30 123456", false)]
    [InlineData("+44 909 879 0879", false)]
    [InlineData("+881 6 1234 5678", false)]
    [InlineData("+93 70 123 4567", false)]
    public void Text_messages_go_to_mobiles_of_the_countries_that_are_listed(string number, bool reached)
    {
        var phone = ContactAddress.ParsePhone(number);

        (phone is not null && new SmsCountries(SmsCountries.Usual).Reach(phone)).ShouldBe(reached);
    }

    [Fact]
    public void An_operator_who_lists_what_is_no_country_is_told()
    {
        Should.Throw<ArgumentException>(() => new SmsCountries("IQ,Germany")).Message.ShouldContain("GERMANY");
        new SmsCountries(" iq, af ").Reach(new ContactAddress(ContactChannel.Phone, "+93701234567")).ShouldBeTrue();
    }
}
