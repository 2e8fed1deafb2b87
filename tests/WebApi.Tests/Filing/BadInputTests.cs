using System.Globalization;
using System.Text;

namespace Ccs.WebApi.Tests.Filing;

[Collection("ccs")]
public sealed class BadInputTests(CcsFixture ccs)
{
    private const string Nineteen = "nineteen characters";

    public static TheoryData<string, string?, string> Fields =>
        new()
        {
            { "description", Nineteen, "description" },
            { "description", new string('a', 10_001), "description" },
            { "description", "                         ", "description" },
            {
                "description",
                "\u202E\u200B\u200C\u200D\u2066\uFEFF\u202E\u200B\u200C\u200D\u2066\uFEFF\u202E\u200B\u200C\u200D\u2066",
                "description"
            },
            { "title", "\u200B\u202E", "title" },
            { "title", null, "title" },
            { "complainant.fullName", "", "complainant.fullName" },
            { "complainant.birthDate", "01/05/1990", "complainant.birthDate" },
            { "complainant.birthDate", "2090-01-01", "complainant.birthDate" },
            { "complainant.birthDate", "1990-02-30", "complainant.birthDate" },
            { "complainant.nationalNumber", "19901234567", "complainant.nationalNumber" },
            { "complainant.nationalNumber", "19901234567x", "complainant.nationalNumber" },
            { "complainant.governorate", "atlantis", "complainant.governorate" },
            { "governorate", "atlantis", "governorate" },
            { "category", "weather", "category" },
            { "language", "fr", "language" },
            { "incidentDate", "2090-01-01", "incidentDate" },
            { "incidentDate", "0001-01-01", "incidentDate" },
            { "incidentDate", "1899-12-31", "incidentDate" },
            { "contact.email", "shilan@nowhere.invalid", "contact.email" },
            { "contact.email", "Shilan <shilan@example.org>", "contact.email" },
            { "contact.email", "no-at-sign", "contact.email" },
            { "contact.email", "two..dots@example.org", "contact.email" },
            { "contact.email", "shilan@example", "contact.email" },
            { "contact.channel", "pigeon", "contact.channel" },
            { "subject.kind", "thing", "subject.kind" },
            { "subject.agencyId", "atlantis", "subject.agencyId" },
            { "subject.serviceId", "no-such-service", "subject.serviceId" },
        };

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task Each_mistake_is_told_at_its_field(string path, string? value, string field) =>
        (await ccs.Api().Post("/api/v1/complaints", Some.FilingWith(path, value))).ShouldRefuse(field);

    [Theory]
    [InlineData("066 222 1234", "mobile")]
    [InlineData("+881 6 1234 5678", "mobile")]
    [InlineData("+93 70 123 4567", "mobile")]
    public async Task A_number_that_no_text_message_reaches_is_told_in_words(string number, string words)
    {
        var refused = (await ccs.Api("en").Post("/api/v1/complaints", Some.Filing(phone: number))).ShouldRefuse("contact.phone");

        refused.Errors["contact.phone"].ShouldHaveSingleItem().ShouldContain(words);
    }

    [Theory]
    [InlineData("consent")]
    [InlineData("complainant")]
    [InlineData("contact")]
    [InlineData("subject")]
    public async Task What_must_be_there_is_missed(string path)
    {
        var filing = Some.Filing();
        filing.Remove(path);

        (await ccs.Api().Post("/api/v1/complaints", filing)).ShouldRefuse(path);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(10_000)]
    public async Task A_description_may_be_as_short_and_as_long_as_this(int length) =>
        (await ccs.Api().Post("/api/v1/complaints", Some.FilingWith("description", new string('ێ', length)))).ShouldBe(
            HttpStatusCode.Created
        );

    [Fact]
    public async Task Under_age_by_a_day_is_refused_and_eighteen_today_is_not()
    {
        var now = DateTimeOffset.Parse((await ccs.Api().Get("/dev/clock")).Text("now"), CultureInfo.InvariantCulture);
        var today = DateOnly.FromDateTime(now.ToOffset(TimeSpan.FromHours(3)).DateTime);

        (await ccs.Api().Post("/api/v1/complaints", Born(today.AddYears(-18).AddDays(1)))).ShouldBe(
            HttpStatusCode.Conflict,
            "complainant.under-age"
        );
        (await ccs.Api().Post("/api/v1/complaints", Born(today.AddYears(-18)))).ShouldBe(HttpStatusCode.Created);

        static JsonObject Born(DateOnly day) => Some.FilingWith("complainant.birthDate", day.ToString("O", CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Another_nationality_is_refused_by_the_rule() =>
        (await ccs.Api().Post("/api/v1/complaints", Some.FilingWith("complainant.nationality", "SY"))).ShouldBe(
            HttpStatusCode.Conflict,
            "complainant.not-iraqi"
        );

    [Fact]
    public async Task A_body_of_two_megabytes_is_too_large()
    {
        using var content = new StringContent("{\"title\":\"" + new string('a', 2_000_000) + "\"}", Encoding.UTF8, "application/json");

        (await Answer.Of(await ccs.Api().Http.PostAsync("/api/v1/complaints", content))).ShouldBe(
            HttpStatusCode.RequestEntityTooLarge,
            "input.too-large"
        );
    }

    [Theory]
    [InlineData("this is no JSON")]
    [InlineData("{\"title\":")]
    [InlineData("{\"title\": {\"a\": 1}}")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task A_body_that_is_no_filing_is_unreadable(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        (await Answer.Of(await ccs.Api().Http.PostAsync("/api/v1/complaints", content))).ShouldBe(
            HttpStatusCode.BadRequest,
            "input.unreadable"
        );
    }

    [Fact]
    public async Task Another_media_type_is_refused()
    {
        using var content = new StringContent("title=a", Encoding.UTF8, "application/x-www-form-urlencoded");

        (await Answer.Of(await ccs.Api().Http.PostAsync("/api/v1/complaints", content))).ShouldBe(
            HttpStatusCode.UnsupportedMediaType,
            "input.wrong-media-type"
        );
    }

    [Theory]
    [InlineData("ckb", "ە")]
    [InlineData("ar", "ة")]
    [InlineData("en", "e")]
    public async Task Mistakes_are_told_in_the_callers_language(string language, string letter)
    {
        var answer = (await ccs.Api(language).Post("/api/v1/complaints", Some.FilingWith("description", Nineteen))).ShouldRefuse(
            "description"
        );

        answer.Text("title").ShouldContain(letter);
        answer.Message.Content.Headers.ContentLanguage.ShouldBe([language]);
        answer.Errors["description"][0].ShouldContain(language == "en" ? "20" : "٢٠");
    }

    [Theory]
    [InlineData("٠٧٥٠ {0}")]
    [InlineData("0750{0}")]
    [InlineData("00964 750 {0}")]
    [InlineData("+964 (0) 750 {0}")]
    [InlineData("۰۷۵۰-{0}")]
    public async Task A_phone_is_understood_in_any_usual_writing(string pattern)
    {
        var digits = Some.Phone()[^7..];
        var typed = string.Format(CultureInfo.InvariantCulture, pattern, digits);
        var api = ccs.Api();

        (await api.Post("/api/v1/complaints", Some.Filing(phone: typed))).ShouldBe(HttpStatusCode.Created);

        (await api.VerificationCode($"+964750{digits}")).Length.ShouldBe(6);
    }

    [Fact]
    public async Task A_phone_of_another_country_is_taken_with_its_country_code()
    {
        var phone = $"+49 1512 {Some.Phone()[^7..]}";

        (await ccs.Api().Post("/api/v1/complaints", Some.Filing(phone: phone))).ShouldBe(HttpStatusCode.Created);
        (await ccs.Api().Post("/api/v1/complaints", Some.Filing(phone: "1512 3456789"))).ShouldRefuse("contact.phone");
    }

    [Fact]
    public async Task An_unknown_upload_is_told_and_eleven_are_too_many()
    {
        var api = ccs.Api();
        var unknown = new JsonArray(Guid.NewGuid().ToString());
        var eleven = new JsonArray([.. Enumerable.Range(0, 11).Select(_ => (JsonNode)Guid.NewGuid().ToString())]);

        (await api.Post("/api/v1/complaints", Some.FilingWith("uploadIds", unknown))).ShouldRefuse("uploadIds");
        (await api.Post("/api/v1/complaints", Some.FilingWith("uploadIds", eleven))).ShouldRefuse("uploadIds");
    }
}
