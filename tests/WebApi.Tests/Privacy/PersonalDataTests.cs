using System.Text;
using Npgsql;

namespace Ccs.WebApi.Tests.Privacy;

/// <summary>
/// A complaint with planted words goes the whole way; then every column of every table of the database, everything that the program wrote to its log,
/// and every file of its data folder is searched for them.
/// </summary>
[Collection("ccs")]
public sealed class PersonalDataTests(CcsFixture ccs)
{
    private const string Name = "Zryanabcd";
    private const string Number = "198877665544";
    private const string Secret = "quetzalcoatl";
    private const string Address = "Plantedstreet";

    [Fact]
    public async Task No_planted_word_is_in_any_table_any_log_line_or_any_file()
    {
        var phone = $"+964751{Random.Shared.Next(1_000_000, 9_999_999)}";
        var mistyped = Some.Phone();
        await LiveAWholeLife(phone, mistyped);
        string[] planted = [Name, Number, Secret, Address, phone, phone[4..], mistyped, mistyped[4..], Base64(Secret), Base64(Name)];

        var found = new List<string>();
        foreach (var (table, text) in await EveryTable())
        {
            found.AddRange(planted.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"{word} in {table}"));
        }

        found.AddRange(planted.Where(word => ccs.Log.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"{word} in the log"));
        foreach (var file in Directory.EnumerateFiles(ccs.DataFolder, "*", SearchOption.AllDirectories))
        {
            var content = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
            found.AddRange(planted.Where(word => content.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"{word} in {file}"));
        }

        found.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_search_would_find_what_is_in_clear()
    {
        var texts = await EveryTable();

        texts.Length.ShouldBeGreaterThan(40);
        texts.ShouldContain(table => table.Text.Contains("electricity", StringComparison.Ordinal));
        texts.ShouldContain(table => table.Table.StartsWith("wolverine.", StringComparison.Ordinal));
        texts.ShouldContain(table => table.Table.StartsWith("hangfire.", StringComparison.Ordinal));
        ccs.Log.ShouldContain("FileComplaint");
    }

    private async Task LiveAWholeLife(string phone, string mistyped)
    {
        var api = ccs.Api();
        var upload = await api.Upload($"{Secret}.txt", Encoding.UTF8.GetBytes($"A file about {Secret} and {Name}."));
        var filing = Some.Filing(phone: mistyped);
        filing["complainant"]!["fullName"] = $"{Name} Karim";
        filing["complainant"]!["nationalNumber"] = Number;
        filing["complainant"]!["address"] = Address;
        filing["title"] = $"About the {Secret}";
        filing["description"] = $"The {Secret} of {Name} has been broken for weeks.";
        filing["remedySought"] = $"Mend the {Secret}.";
        filing["uploadIds"] = new JsonArray(upload.ShouldBe(HttpStatusCode.Created).Text("uploadId"));
        var (id, _) = await Scenario.Filed(api, filing);
        (await api.Post($"/api/v1/complaints/{id}/contact", new { channel = "phone", phone })).ShouldBe(HttpStatusCode.Accepted);
        var verified = await api.Post($"/api/v1/complaints/{id}/verification", new { code = await api.VerificationCode(phone) });
        var scenario = new Scenario(api, id, phone, verified.ShouldBe(HttpStatusCode.OK).Text("complaintCode"));
        var officer = await api.As("officer.electricity");
        var citizen = await scenario.Track();
        await officer.Get($"/api/v1/cases?q={Name}");
        await officer.Get($"/api/v1/cases?q={Uri.EscapeDataString(phone)}");
        (await officer.Decide(scenario.ComplaintId, "note", new { text = $"{Name} phoned." })).ShouldBe(HttpStatusCode.OK);
        (await officer.Decide(scenario.ComplaintId, "question", new { text = $"Which {Secret}?" })).ShouldBe(HttpStatusCode.OK);
        (await citizen.Post("/api/v1/tracking/information", new { text = $"The green {Secret}." })).ShouldBe(HttpStatusCode.OK);
        (await officer.Decide(scenario.ComplaintId, "interim-reply", new { text = $"We look at the {Secret}." })).ShouldBe(HttpStatusCode.OK);
        (await officer.Decide(scenario.ComplaintId, "answer", new { outcome = "not-upheld", text = $"Dear {Name}", remedy = Secret }))
            .ShouldBe(HttpStatusCode.OK);
        (await citizen.Post("/api/v1/tracking/rating", new { score = 1, comment = $"No {Secret}!" })).ShouldBe(HttpStatusCode.OK);
        (await citizen.Post("/api/v1/tracking/reopening", new { reason = $"The {Secret} is still broken." })).ShouldBe(HttpStatusCode.OK);
        await api.Post("/api/v1/complaints", Some.FilingWith("description", Secret));
        await api.Get($"/api/v1/tracking?contact={phone}");
        (await api.Post("/api/v1/tracking/recovery", new { contact = phone })).ShouldBe(HttpStatusCode.Accepted);
        (await api.Post("/api/v1/tracking/recovery", new { contact = mistyped })).ShouldBe(HttpStatusCode.Accepted);
        await Eventually.Holds(async () => (await api.Messages(phone)).Length >= 5, "the messages to have gone out");
        await Eventually.Holds(async () => await ccs.Count("select count(*) from wolverine.wolverine_incoming_envelopes where status <> 'Handled'") == 0, "the outbox to drain");
    }

    private async Task<(string Table, string Text)[]> EveryTable()
    {
        await using var connection = new NpgsqlConnection(ccs.ConnectionString);
        await connection.OpenAsync();
        var names = new List<string>();
        await using (var command = new NpgsqlCommand(
            "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')", connection))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                names.Add(reader.GetString(0));
            }
        }

        var texts = new List<(string, string)>();
        foreach (var name in names)
        {
            // Bytes as text too: a serialised message in the outbox is bytes.
            await using var command = new NpgsqlCommand($"select coalesce(string_agg(t::text, E'\\n'), '') from {name} t", connection);
            var text = (string)(await command.ExecuteScalarAsync())!;
            texts.Add((name, text + Unhex(text)));
        }

        return [.. texts];
    }

    /// <summary>What stands as <c>\x41…</c> in a row, as the letters that it is.</summary>
    private static string Unhex(string text)
    {
        var clear = new StringBuilder();
        foreach (var part in text.Split("\\x").Skip(1))
        {
            var digits = new string([.. part.TakeWhile(char.IsAsciiHexDigit)]);
            clear.Append(Encoding.UTF8.GetString(Convert.FromHexString(digits[..(digits.Length / 2 * 2)])));
        }

        return clear.ToString();
    }

    private static string Base64(string word) => Convert.ToBase64String(Encoding.UTF8.GetBytes(word))[..^4];
}
