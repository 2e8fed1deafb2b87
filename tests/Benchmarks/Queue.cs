using System.Diagnostics;
using Ccs.TestKit;
using Npgsql;

namespace Ccs.Benchmarks;

/// <summary>
/// The queue over many complaints: the page that officers look at and the call behind it, one at a time, as the caller waits for them.
/// </summary>
internal sealed class Queue(Uri address, string database, string password) : IDisposable
{
    private const int Calls = 40;

    private readonly HttpClient _http = new() { BaseAddress = address };

    public static async Task Run(TestPostgres postgres, int complaints)
    {
        Console.WriteLine($"{Environment.ProcessorCount} processors, {complaints} complaints, one call at a time, medians");
        await using var program = await Contestant.Start(Setting.AsItIs, postgres);
        await program.FileWhatIsLookedAt();
        using var desk = new Queue(program.Address, program.Database, Contestant.Password);
        await desk.Fill(complaints);
        await desk.Measure();
    }

    /// <summary>
    /// Makes many rows of one real one: every agency, all statuses, deadlines over a year, thirty words each; every 700th has the words
    /// of the real one.
    /// </summary>
    public async Task Fill(int complaints)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var fill = new NpgsqlCommand(
            $"""
            create temporary table agency as
                select row_number() over () - 1 as k, count(*) over () as of, id from (select distinct "AgencyId" as id
                    from identity.staff where "AgencyId" is not null) a;
            create temporary table ids as
                select gen_random_uuid() as id, n, (array['Assigned', 'Assigned', 'Answered', 'Closed', 'Verified'])[1 + n % 5] as status,
                    current_date + (n * 7919 % 365) - 300 as due
                from generate_series(1, {complaints}) n;
            insert into ccs.mt_doc_searchterms (id, data, mt_dotnet_type)
                select i.id, t.data || jsonb_build_object('id', i.id, 'contact', md5(i.n::text), 'tokens',
                    case when i.n % 700 = 0 then t.data -> 'tokens' else
                    (select jsonb_agg('word-' || ((i.n * 31 + k * k * 17) % 9000)) from generate_series(1, 30) k) end), t.mt_dotnet_type
                from ids i cross join ccs.mt_doc_searchterms t where t.id = (select min(id::text)::uuid from ccs.mt_doc_caserow);
            insert into ccs.mt_doc_caserow
                select (jsonb_populate_record(r, jsonb_build_object('id', i.id, 'status', i.status, 'agency_id', a.id, 'sort_on', i.due,
                    'due_on', i.due,
                    'filed_at', now() - i.n * interval '5 minutes', 'data', r.data || jsonb_build_object('id', i.id, 'status', i.status,
                    'agencyId', a.id,
                    'sortOn', i.due, 'dueOn', i.due)))).*
                from ids i join agency a on a.k = i.n % a.of cross join ccs.mt_doc_caserow r
                where r.id = (select min(id::text)::uuid from ccs.mt_doc_caserow);
            analyze ccs.mt_doc_searchterms;
            analyze ccs.mt_doc_caserow;
            """,
            connection
        )
        {
            CommandTimeout = 0,
        };
        await fill.ExecuteNonQueryAsync();
    }

    public async Task Measure()
    {
        foreach (var userName in new[] { "centre", "officer.electricity" })
        {
            await _http.SignIn(userName, password);
            foreach (var filters in new[] { "", "status=assigned", "overdue=true", "agency=health", "q=connection" })
            {
                Console.WriteLine($"{userName} {filters}: call {await Median($"/api/v1/cases?take=50&{filters}"):F1} ms");
            }

            Console.WriteLine($"{userName}: page {await Median("/ckb/staff"):F1} ms");
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<double> Median(string path)
    {
        var times = new List<double>();
        for (var call = 0; call < Calls; call++)
        {
            var since = Stopwatch.GetTimestamp();
            (await _http.GetAsync(new Uri(path, UriKind.Relative))).EnsureSuccessStatusCode().Dispose();
            times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        return times.Order().ElementAt(Calls / 2);
    }
}
