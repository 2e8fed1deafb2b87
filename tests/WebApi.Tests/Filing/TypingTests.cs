using System.Globalization;

namespace Ccs.WebApi.Tests.Filing;

/// <summary>What people really type, copy and paste into the fields.</summary>
[Collection("ccs")]
public sealed class TypingTests(CcsFixture ccs)
{
    [Theory]
    [InlineData("0750CALLME1")] // The keys of a telephone bear letters; a stranger would get the code.
    [InlineData("0750 123 45 6x")]
    [InlineData("my number is 07501234567")]
    [InlineData("07501234567 ext. 5")]
    [InlineData("07501234567;ext=5")]
    [InlineData("ژمارەم ٠٧٥٠١٢٣٤٥٦٧")]
    [InlineData("tel:07501234567")]
    [InlineData("0750*123#4567")]
    public async Task A_phone_with_anything_else_in_it_is_refused(string typed) =>
        (await ccs.Api().Post("/api/v1/complaints", Some.Filing(phone: typed))).ShouldRefuse("contact.phone");

    [Theory]
    [InlineData("\u200E0750 {0}\u200F")]
    [InlineData("(0750)/{0}.")]
    [InlineData("0750\u00A0\u2013\u00A0{0}")]
    [InlineData("\u2066+964 750 {0}\u2069")]
    public async Task A_phone_is_understood_as_it_is_copied(string pattern)
    {
        var digits = Some.Phone()[^7..];
        var api = ccs.Api();

        (await api.Post("/api/v1/complaints", Some.Filing(phone: string.Format(CultureInfo.InvariantCulture, pattern, digits)))).ShouldBe(
            HttpStatusCode.Created
        );

        (await api.VerificationCode($"+964750{digits}")).Length.ShouldBe(6);
    }

    [Fact]
    public async Task An_email_address_is_understood_as_it_is_copied()
    {
        var api = ccs.Api();
        var email = Some.Email();

        (await api.Post("/api/v1/complaints", Some.Filing($"\u200F{email}\u200E"))).ShouldBe(HttpStatusCode.Created);

        (await api.VerificationCode(email)).Length.ShouldBe(6);
    }

    [Theory]
    [InlineData("1990 1234 5678")]
    [InlineData("١٩٩٠-١٢٣٤-٥٦٧٨")]
    [InlineData("\u200F۱۹۹۰ ۱۲۳۴ ۵۶۷۸\u200E")]
    public async Task A_national_number_may_stand_in_groups(string typed)
    {
        var scenario = await Scenario.Verified(ccs.Api(), Some.FilingWith("complainant.nationalNumber", typed));

        var seen = await (await ccs.Api().As("officer.electricity")).Get($"/api/v1/cases/{scenario.ComplaintId}");
        seen["complainant"]["nationalNumber"]!.GetValue<string>().ShouldBe("199012345678");
    }

    [Theory]
    [InlineData("Iraqi", "en", "IQ")]
    [InlineData("I", "ckb", "IQ")]
    [InlineData("عراقي", "ar", "IQ")]
    public async Task A_nationality_in_words_is_told_how_it_is_written(string typed, string language, string example) =>
        (await ccs.Api(language).Post("/api/v1/complaints", Some.FilingWith("complainant.nationality", typed)))
            .ShouldRefuse("complainant.nationality")
            .Errors["complainant.nationality"]
            .ShouldHaveSingleItem()
            .ShouldContain(example);

    [Fact]
    public async Task Marks_that_keep_numbers_in_their_places_are_kept_as_written()
    {
        const string Written = "\u200Fژمارەی پسووڵە \u200E(ABC-12)\u200F، \u061C٢٠٢٦/٥ پارەم داوە و کەس نەهاتووە.";
        var scenario = await Scenario.Verified(ccs.Api(), Some.FilingWith("description", Written));

        var seen = await (await ccs.Api().As("officer.electricity")).Get($"/api/v1/cases/{scenario.ComplaintId}");
        seen.Text("description").ShouldBe(Written);
    }

    [Theory]
    [InlineData("ckb")]
    [InlineData("ar")]
    public async Task Latin_words_in_a_list_stand_apart_from_the_text_around_them(string language)
    {
        var api = ccs.Api(language);

        (await api.Post("/api/v1/complaints", Some.FilingWith("subject.kind", "thing")))
            .ShouldRefuse("subject.kind")
            .Errors["subject.kind"][0]
            .ShouldEndWith(": \u2066service\u2069، \u2066person\u2069.");
        (await api.Post("/api/v1/complaints", Some.FilingWith("contact.channel", "pigeon")))
            .ShouldRefuse("contact.channel")
            .Errors["contact.channel"][0]
            .ShouldEndWith(": \u2066email\u2069، \u2066phone\u2069.");
        (await ccs.Api().Post("/api/v1/complaints", Some.FilingWith("subject.kind", "thing")))
            .ShouldRefuse("subject.kind")
            .Errors["subject.kind"][0]
            .ShouldEndWith(": service, person.");
    }
}
