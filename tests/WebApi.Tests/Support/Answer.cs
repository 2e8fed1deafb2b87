using System.Text.Json;

namespace Ccs.WebApi.Tests.Support;

/// <summary>An answer of the API, read to its end.</summary>
public sealed record Answer(HttpStatusCode Status, string Body, HttpResponseMessage Message)
{
    public override string ToString() => $"{(int)Status} {Body}";

    public JsonNode Json => JsonNode.Parse(Body) ?? throw new InvalidOperationException("The answer is null.");

    public string? Code =>
        Message.Content.Headers.ContentType?.MediaType == "application/problem+json" ? Json["code"]?.GetValue<string>() : null;

    public string ETag => Message.Headers.ETag?.Tag ?? throw new InvalidOperationException($"No ETag: {(int)Status} {Body}");

    public JsonNode this[string member] => Json[member] ?? throw new InvalidOperationException($"No {member} in {Body}");

    public string Text(string member) => this[member].GetValue<string>();

    /// <summary>The names of what may be done next.</summary>
    public string[] Can => [.. this["can"].AsArray().Select(name => name!.GetValue<string>())];

    public IReadOnlyDictionary<string, string[]> Errors => Json["errors"].Deserialize<Dictionary<string, string[]>>()!;

    public Answer ShouldBe(HttpStatusCode status)
    {
        Status.ShouldBe(status, Body);
        return this;
    }

    public Answer ShouldBe(HttpStatusCode status, string code)
    {
        ShouldBe(status);
        Code.ShouldBe(code, Body);
        Message.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        Json["title"]!.GetValue<string>().ShouldNotBeNullOrWhiteSpace();
        return this;
    }

    /// <summary>422 with a message for this field.</summary>
    public Answer ShouldRefuse(string field)
    {
        ShouldBe(HttpStatusCode.UnprocessableEntity, "input.invalid");
        Errors.Keys.ShouldContain(field, Body);
        Errors[field].ShouldAllBe(message => message.Length > 3);
        return this;
    }

    public static async Task<Answer> Of(HttpResponseMessage message) =>
        new(message.StatusCode, await message.Content.ReadAsStringAsync(), message);
}
