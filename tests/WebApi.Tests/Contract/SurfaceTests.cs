namespace Ccs.WebApi.Tests.Contract;

[Collection("ccs")]
public sealed class SurfaceTests(CcsFixture ccs)
{
    private static readonly string[] Verbs = ["get", "post", "put", "delete", "patch"];

    [Fact]
    public async Task The_contract_describes_every_call_with_a_name_a_body_and_its_errors()
    {
        var document = (await ccs.Api().Get("/openapi/v1.json")).ShouldBe(HttpStatusCode.OK);
        var operations = document["paths"]
            .AsObject()
            .SelectMany(path =>
                path.Value!.AsObject().Where(item => Verbs.Contains(item.Key)).Select(item => (Path: path.Key, item.Key, item.Value!))
            )
            .ToArray();

        string[] paths = [.. document["paths"].AsObject().Select(path => path.Key)];
        paths.ShouldBe(
            [
                "/api/v1/agencies",
                "/api/v1/services",
                "/api/v1/categories",
                "/api/v1/governorates",
                "/api/v1/questions",
                "/api/v1/uploads",
                "/api/v1/complaints",
                "/api/v1/complaints/return",
                "/api/v1/complaints/{complaintId}/verification",
                "/api/v1/complaints/{complaintId}/verification/resend",
                "/api/v1/complaints/{complaintId}/contact",
                .. TrackingPaths.All,
                "/api/v1/statistics",
                "/open-data",
                "/open-data/index.json",
                "/open-data/public-key.pem",
                "/open-data/{edition}",
                "/open-data/{edition}/{file}",
                "/log/checkpoint",
                "/log/policy",
                "/log/tile/{path}",
                "/api/v1/sessions",
                "/api/v1/sessions/current",
                "/api/v1/sessions/enrolment",
                "/api/v1/sessions/enrolment/confirmation",
                "/api/v1/sessions/{sessionId}",
                "/api/v1/sessions/others",
                "/api/v1/sessions/password",
                "/api/v1/sessions/recovery-codes",
                "/api/v1/sessions/passkey",
                "/api/v1/sessions/passkey/options",
                "/api/v1/sessions/current/mail",
                "/api/v1/sessions/current/passkeys",
                "/api/v1/sessions/current/passkeys/options",
                "/api/v1/sessions/current/passkeys/{passkeyId}",
                "/api/v1/cases",
                "/api/v1/cases/{complaintId}",
                "/api/v1/cases/{complaintId}/documents/{documentId}",
                "/api/v1/cases/{complaintId}/answer-templates",
                "/api/v1/cases/{complaintId}/erasure/certificate",
                "/api/v1/batches",
                "/api/v1/batches/{batchId}",
                "/api/v1/batches/{batchId}/members",
                "/api/v1/batches/{batchId}/interim-reply",
                "/api/v1/batches/{batchId}/answer",
                .. AuditPaths.All.Select(path => $"/api/v1/audit/{path}"),
                .. FigurePaths.All.Select(path => $"/api/v1/insights/{path}"),
                .. AdministrationPaths.All.Select(path => $"/api/v1/administration/{path}"),
                .. new[]
                {
                    "assignment",
                    "referral",
                    "return",
                    "centre-request",
                    "officer",
                    "assessment",
                    "recategorisation",
                    "interim-reply",
                    "hearing",
                    "question",
                    "correction",
                    "note",
                    "document",
                    "extension",
                    "escalation",
                    "answer",
                    "rejection",
                    "link",
                    "bar",
                    "bar-lifting",
                    "identity",
                    "erasure",
                }.Select(decision => $"/api/v1/cases/{{complaintId}}/{decision}"),
            ],
            ignoreOrder: true
        );
        operations.Select(operation => operation.Item3["operationId"]!.GetValue<string>()).ShouldBeUnique();
        foreach (var (path, verb, operation) in operations)
        {
            operation["summary"].ShouldNotBeNull($"{verb} {path}");
            operation["responses"]!.AsObject().Count.ShouldBeGreaterThan(0);
            foreach (var parameter in operation["parameters"]?.AsArray().Where(p => p!["in"]!.GetValue<string>() == "query") ?? [])
            {
                parameter!["name"]!.GetValue<string>().ShouldMatch("^[a-z][A-Za-z]*$", $"{verb} {path}");
            }
        }

        // A client that is generated from it knows the words of each enumeration and the shape of each body.
        document.Body.ShouldContain("\"partly-upheld\"");
        var filing = document["paths"]["/api/v1/complaints"]!["post"]!;
        filing["requestBody"]!["content"]!["application/json"]!["schema"].ShouldNotBeNull();
        filing["responses"]!["201"]!["content"]!["application/json"]!["schema"].ShouldNotBeNull();
        filing["responses"]!["422"]!["content"]!["application/problem+json"].ShouldNotBeNull();
        foreach (var repeatable in new[] { filing, document["paths"]["/api/v1/cases"]!["post"]! })
        {
            var key = repeatable["parameters"]!.AsArray().Single(parameter => parameter!["name"]!.GetValue<string>() == "Idempotency-Key")!;
            key["description"]!.GetValue<string>().ShouldContain("30 days");
            key["schema"]!["maxLength"]!.GetValue<int>().ShouldBe(200);
        }

        var queue = document["paths"]["/api/v1/cases"]!["get"]!;
        queue["parameters"]!
            .AsArray()
            .Select(parameter => parameter!["name"]!.GetValue<string>())
            .ShouldBe(
                [
                    "status",
                    "agency",
                    "officer",
                    "overdue",
                    "centreAsked",
                    "correctionUnanswered",
                    "category",
                    "q",
                    "sort",
                    "cursor",
                    "take",
                ],
                ignoreOrder: true
            );
        queue["responses"]!["400"]!["content"]!["application/problem+json"].ShouldNotBeNull();
        var answer = document["paths"]["/api/v1/cases/{complaintId}/answer"]!["post"]!;
        answer["parameters"]!.AsArray().ShouldContain(parameter => parameter!["name"]!.GetValue<string>() == "If-Match");
        document["paths"]["/api/v1/uploads"]!["post"]!["requestBody"]!["content"]!["multipart/form-data"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Health_tells_that_it_lives_and_that_it_is_ready()
    {
        (await ccs.Api().Get("/health/live")).ShouldBe(HttpStatusCode.OK);
        var ready = (await ccs.Api().Get("/health/ready")).ShouldBe(HttpStatusCode.OK);
        ready["checks"]
            .AsObject()
            .Select(check => check.Key)
            .ShouldBe(["database", "keys", "projections", "figures", "log", "outbox", "channels"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("/api/v1/agencies")]
    [InlineData("/api/v1/cases")]
    [InlineData("/nowhere")]
    [InlineData("/health/live")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        using var answer = await ccs.Api().Http.GetAsync(path);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_not_there_and_what_is_not_allowed_are_problems_too()
    {
        (await ccs.Api().Get("/api/v1/nowhere")).ShouldBe(HttpStatusCode.NotFound, "not-found");
        (await ccs.Api().Get("/api/v1/complaints")).ShouldBe(HttpStatusCode.MethodNotAllowed, "method.not-allowed");
        (await ccs.Api().Get("/api/v1/cases/not-a-guid")).ShouldBe(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task The_docs_page_comes_from_here_alone()
    {
        var page = (await ccs.Api().Get("/docs")).ShouldBe(HttpStatusCode.OK);
        page.Body.ShouldNotContain("https://");
    }
}
