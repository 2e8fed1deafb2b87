using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Ccs.WebApi.Tests.Edge;

/// <summary>
/// Calls made up from the OpenAPI document, by everybody who can call: none may be a fault of the program. <c>eng/generated.sh</c> makes a
/// hundred thousand of them, from a seed of its own.
/// </summary>
[Collection(OwnProgramsCollection.Name)]
public sealed partial class GeneratedCallTests(PostgresFixture postgres)
{
    private const int Callers = 4;
    private const int InTests = 2_000;

    private static readonly string[] Roles =
    [
        "centre",
        "administrator",
        "auditor",
        "analyst",
        "officer.electricity",
        "head.electricity",
        "inspector.electricity",
    ];

    [Fact]
    public async Task None_is_a_fault_of_the_program()
    {
        var count = Setting("CCS_GENERATED_CALLS", InTests);
        var seed = Setting("CCS_GENERATED_SEED", 10);
        await using var program = CcsProgram.Serve(CcsFixture.Program(await postgres.NewDatabase(), CcsProgram.NewDataFolder()));
        using var anybody = new Api(await program.Address);
        var document = (await anybody.Get("/openapi/v1.json")).Json;
        var (known, everybody) = await Everybody(anybody);
        var faults = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var statuses = new ConcurrentDictionary<int, int>();

        await Task.WhenAll(Enumerable.Range(0, Callers).Select(Call));

        faults.Values.ShouldBeEmpty(program.Log[^Math.Min(program.Log.Length, 4_000)..]);
        TestContext.Current.SendDiagnosticMessage(string.Join(", ", statuses.OrderBy(s => s.Key).Select(s => $"{s.Key}: {s.Value}")));
        statuses.Values.Sum().ShouldBeGreaterThan(count * 9 / 10);
        statuses.Keys.ShouldBeSubsetOf([
            200,
            201,
            202,
            204,
            302,
            304,
            400,
            401,
            403,
            404,
            405,
            406,
            409,
            412,
            413,
            415,
            417,
            422,
            428,
            429,
            431,
            414,
        ]);

        // Something of everything: calls that nobody understands would find nothing.
        foreach (var status in new[] { 200, 400, 401, 403, 404, 409, 412, 415, 422 })
        {
            statuses.GetValueOrDefault(status).ShouldBeGreaterThan(0, $"{status}");
        }

        async Task Call(int caller)
        {
            var generator = new CallGenerator(document, Pages(), known, seed + caller);
            var random = new Random(seed + caller);
            for (var i = caller; i < count; i += Callers)
            {
                var who = everybody[random.Next(everybody.Count)];
                using var call = generator.Next();
                var words = $"{call} {(call.Content is null ? string.Empty : await call.Content.ReadAsStringAsync())}";
                try
                {
                    using var answer = await who.Http.SendAsync(call);
                    statuses.AddOrUpdate((int)answer.StatusCode, 1, (_, before) => before + 1);
                    if ((int)answer.StatusCode >= 500)
                    {
                        faults.TryAdd(
                            $"{call.Method} {call.RequestUri?.OriginalString.Split('?')[0]}",
                            $"{(int)answer.StatusCode} {words}"
                        );
                    }
                }
                catch (HttpRequestException)
                {
                    // No HTTP: the client itself did not take it, or the server cut it off.
                }
            }
        }
    }

    /// <summary>Anybody, a complainant, and one of each role; and ids of things that there are.</summary>
    private static async Task<(IReadOnlyList<string> Known, IReadOnlyList<Api> Everybody)> Everybody(Api anybody)
    {
        var scenario = await Scenario.Verified(anybody);
        var other = await Scenario.Verified(anybody);
        List<Api> everybody = [anybody, await scenario.Track()];
        foreach (var role in Roles)
        {
            everybody.Add(await anybody.SignedInAs(role));
        }

        return ([scenario.ComplaintId, other.ComplaintId, "electricity", "health", "officer.electricity", "delay"], everybody);
    }

    /// <summary>The addresses of the pages, as they stand in the sources.</summary>
    private static string[] Pages()
    {
        var root = Repository.PathOf("src", "WebApi", "Pages");
        return
        [
            .. Directory
                .EnumerateFiles(root, "*.cshtml", SearchOption.AllDirectories)
                .Select(file =>
                    (Path: "/" + Path.GetRelativePath(root, file)[..^7], First: File.ReadLines(file).FirstOrDefault() ?? string.Empty)
                )
                .Where(page => page.First.StartsWith("@page", StringComparison.Ordinal))
                .Select(page => (page.Path, Route: Quoted().Match(page.First).Groups["route"].Value))
                .Select(page => page.Route.StartsWith('/') ? page.Route : $"{page.Path}/{page.Route}".ToLowerInvariant())
                .Select(route => Constraint().Replace(route, "{${name}}"))
                .Where(route => route != "/staff/sign-out"),
        ];
    }

    private static int Setting(string name, int fallback) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : fallback;

    [GeneratedRegex("\"(?<route>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\{(?<name>[a-zA-Z]+):[^/]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Constraint();
}
