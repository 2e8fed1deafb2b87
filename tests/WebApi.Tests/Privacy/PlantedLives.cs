using System.Text;

namespace Ccs.WebApi.Tests.Privacy;

/// <summary>Complaints full of words that stand nowhere else, each living another life,
/// until every text that anybody can write was written once.</summary>
internal sealed partial class PlantedLives(Api api)
{
    public const string Name = "Zryanabcd";
    public const string Secret = "quetzalcoatl";
    private const string Number = "198877665544";
    private const string Born = "1987-03-09";
    private const string Address = "Plantedstreet";
    private const string Person = "Xoshnawqrt";
    private const string Position = "Plantedpost";
    private const string Domain = "planted.example.org";

    private readonly List<string> _phones = [];

    public IReadOnlyList<string> Planted =>
        [
            Name,
            Number,
            Secret,
            Born,
            Address,
            Person,
            Position,
            Domain,
            Base64(Secret),
            Base64(Name),
            Base64(Person),
            .. _phones,
            .. _phones.Select(phone => phone[4..]),
        ];

    /// <summary>Asked, told, extended, answered, rated, reopened.</summary>
    public async Task AboutAService()
    {
        var upload = await api.Upload($"{Secret}.txt", Encoding.UTF8.GetBytes($"A file about {Secret} and {Name}."));
        var filing = Filing();
        filing["uploadIds"] = new JsonArray(upload.ShouldBe(HttpStatusCode.Created).Text("uploadId"));
        var scenario = await Scenario.Verified(api, filing);
        var officer = await api.As("officer.electricity");
        var head = await api.As("head.electricity");
        var citizen = await scenario.Track();
        await officer.Get($"/api/v1/cases?q={Name}");
        await officer.Get($"/api/v1/cases?q={Uri.EscapeDataString(scenario.Contact)}");
        await Done(officer, scenario, "note", new { text = $"{Name} phoned." });
        await Done(officer, scenario, "question", new { text = $"Which {Secret}?" });
        (await citizen.Post("/api/v1/tracking/information", new { text = $"The green {Secret}." })).ShouldBe(HttpStatusCode.OK);
        await Done(await api.As("centre"), scenario, "correction", new { missing = $"Where is the {Secret}?" });
        (
            await citizen.Post(
                "/api/v1/tracking/correction",
                new
                {
                    title = $"The {Secret} at {Name}'s",
                    description = $"The {Secret} stands in the yard of {Name}.",
                    remedySought = $"A new {Secret}.",
                }
            )
        ).ShouldBe(HttpStatusCode.OK);
        await Done(officer, scenario, "interim-reply", new { text = $"We look at the {Secret}." });
        await Done(head, scenario, "extension", new { until = (await api.Today()).AddDays(60), reason = $"The {Secret} is abroad." });
        await Done(await api.As("centre"), scenario, "escalation", new { reason = $"The {Secret} cannot wait." });
        var paper = await officer.Upload($"{Name}.txt", Encoding.UTF8.GetBytes($"To {Name}"));
        await Done(
            officer,
            scenario,
            "answer",
            new
            {
                outcome = "not-upheld",
                text = $"Dear {Name}, the rules were kept, as you can read below.",
                remedy = Secret,
                uploadIds = new[] { paper.Text("uploadId") },
            }
        );
        (await citizen.Post("/api/v1/tracking/rating", new { score = 1, comment = $"No {Secret}!" })).ShouldBe(HttpStatusCode.OK);
        (await citizen.Post("/api/v1/tracking/reopening", new { reason = $"The {Secret} is still broken." })).ShouldBe(HttpStatusCode.OK);
        await api.Post("/api/v1/complaints", Some.FilingWith("description", Secret));
        await api.Get($"/api/v1/tracking?contact={scenario.Contact}");
    }

    /// <summary>The person is heard; somebody is barred.</summary>
    public async Task AboutAPerson()
    {
        var filing = Filing();
        filing["subject"] = new JsonObject
        {
            ["kind"] = "person",
            ["agencyId"] = "electricity",
            ["personName"] = $"{Person} Hama",
            ["personPosition"] = Position,
        };
        var scenario = await Scenario.Verified(api, filing);
        var inspector = await api.As("inspector.electricity");
        var now = (await api.Get("/dev/clock")).Text("now");
        await Done(inspector, scenario, "hearing", new { heardAt = now, text = $"{Person} says that {Name} lies about the {Secret}." });
        await Done(await api.As("centre"), scenario, "bar", new { userId = "officer.electricity", reason = $"A cousin of {Person}." });
        await Done(
            inspector,
            scenario,
            "answer",
            new
            {
                outcome = "upheld",
                text = $"{Person} has been moved to another office since then.",
                noRemedyReason = $"Nobody can undo what {Person} said.",
                rootCause = "conduct",
            }
        );
        (await (await scenario.Track()).Post("/api/v1/tracking/acceptance")).ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Confidential; the identity is opened; sent round, sent back, rejected.</summary>
    public async Task Rejected()
    {
        var filing = Filing();
        filing["confidential"] = true;
        var scenario = await Scenario.Verified(api, filing);
        var centre = await api.As("centre");
        await Done(centre, scenario, "identity", new { reason = $"A court asks for {Name}." });
        await Done(await api.As("officer.electricity"), scenario, "return", new { reason = $"{Name} means another {Secret}." });
        await Done(centre, scenario, "assignment", new { agencyId = "health", reason = $"The {Secret} is theirs." });
        await Done(
            await api.As("officer.health"),
            scenario,
            "referral",
            new { agencyId = "electricity", reason = $"The {Secret} is not ours." }
        );
        await Done(centre, scenario, "rejection", new { reason = "before-court", text = $"The court has the {Secret} of {Name}." });
    }

    /// <summary>The contact was mistyped at first; the code was lost afterwards.</summary>
    public async Task Withdrawn()
    {
        var (id, mistyped) = await Scenario.Filed(api, Filing());
        _phones.Add($"+964751{Random.Shared.Next(1_000_000, 9_999_999)}");
        var phone = _phones[^1];
        (await api.AsFiler(id).Post($"/api/v1/complaints/{id}/contact", new { channel = "phone", phone })).ShouldBe(
            HttpStatusCode.Accepted
        );
        var verified = await api.Post($"/api/v1/complaints/{id}/verification", new { code = await api.VerificationCode(phone) });
        var scenario = new Scenario(
            api,
            id,
            phone,
            verified.ShouldBe(HttpStatusCode.OK).Text("complaintCode"),
            verified.Text("caseNumber")
        );
        (await api.Post("/api/v1/tracking/recovery", new { contact = phone })).ShouldBe(HttpStatusCode.Accepted);
        (await api.Post("/api/v1/tracking/recovery", new { contact = mistyped })).ShouldBe(HttpStatusCode.Accepted);
        (await (await scenario.Track()).Post("/api/v1/tracking/withdrawal", new { reason = $"{Name} has got the {Secret}." })).ShouldBe(
            HttpStatusCode.OK
        );
    }

    /// <summary>By email, and by a centre officer for somebody: neither code can be sent, since the mail server is down.</summary>
    public async Task FiledWhileMailIsDown()
    {
        await Scenario.Filed(api, ByEmail());
        var assisted = ByEmail();
        assisted["assistance"] = new JsonObject { ["reason"] = $"{Name} cannot read." };
        (await (await api.As("centre")).Post("/api/v1/cases", assisted, ("Idempotency-Key", Some.Key()))).ShouldBe(HttpStatusCode.Created);

        JsonObject ByEmail()
        {
            var filing = Filing();
            filing["contact"] = new JsonObject { ["channel"] = "email", ["email"] = $"{Name}.{Random.Shared.Next(1_000_000)}@{Domain}" };
            return filing;
        }
    }

    private JsonObject Filing()
    {
        _phones.Add($"+964751{Random.Shared.Next(1_000_000, 9_999_999)}");
        var filing = Some.Filing(phone: _phones[^1]);
        filing["complainant"]!["fullName"] = $"{Name} Karim";
        filing["complainant"]!["birthDate"] = Born;
        filing["complainant"]!["nationalNumber"] = Number;
        filing["complainant"]!["address"] = Address;
        filing["title"] = $"About the {Secret}";
        filing["description"] = $"The {Secret} of {Name} has been broken for weeks.";
        filing["remedySought"] = $"Mend the {Secret}.";
        return filing;
    }

    private static async Task Done(Api staff, Scenario scenario, string decision, object body) =>
        (await staff.Decide(scenario.ComplaintId, decision, body)).ShouldBe(HttpStatusCode.OK);

    private static string Base64(string word) => Convert.ToBase64String(Encoding.UTF8.GetBytes(word))[..^4];
}
