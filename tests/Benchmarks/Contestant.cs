using Ccs.TestKit;

namespace Ccs.Benchmarks;

/// <summary>A program that is measured, on a database of its own in the one server, and those who call it.</summary>
internal sealed class Contestant : IAsyncDisposable
{
    public const string Password = "Correct-horse-battery-9";

    private readonly CcsProgram _program;
    private readonly TestPostgres _postgres;
    private readonly Outbox _outbox;
    private readonly HttpClient _http;
    private readonly Mailbox _mailbox;
    private string? _token;

    private Contestant(Setting setting, CcsProgram program, TestPostgres postgres, Home home, Uri address)
    {
        Setting = setting;
        Database = home.Database;
        Address = address;
        _program = program;
        _postgres = postgres;
        _outbox = new Outbox(home.Database);
        _http = Callers.Client(address);
        Citizens = new Citizens(_http);
        _mailbox = new Mailbox(_http);
        Lifecycles = new Lifecycles(_http, Citizens, _mailbox, Password);
    }

    public Setting Setting { get; }

    public string Database { get; }

    public Uri Address { get; }

    public Citizens Citizens { get; }

    public Lifecycles Lifecycles { get; }

    public long ResidentMegabytes => _program.ResidentMegabytes();

    public TimeSpan ProgramCpu => CpuTime.Of(_program.ProcessId);

    /// <summary>What every program under load is started with.</summary>
    public static Dictionary<string, string> Settings(Home home) =>
        new(StringComparer.Ordinal)
        {
            ["ConnectionStrings__Ccs"] = home.Database,
            ["Ccs__DataFolder"] = home.DataFolder,
            ["Ccs__Demo__Password"] = Password,
            ["Ccs__RateLimits__Enabled"] = "false",
            ["Ccs__SingleNode"] = "true",
        };

    /// <param name="setting">What it is started with.</param>
    /// <param name="postgres">The server.</param>
    /// <param name="home">To come back to; else a fresh one.</param>
    public static async Task<Contestant> Start(Setting setting, TestPostgres postgres, Home? home = null)
    {
        home ??= await Home.New(postgres);
        var program = CcsProgram.Serve(setting.On(Settings(home)));
        try
        {
            var contestant = new Contestant(setting, program, postgres, home, await program.Address);
            (await contestant._http.GetAsync(new Uri("/health/ready", UriKind.Relative))).EnsureSuccessStatusCode().Dispose();
            return contestant;
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    /// <summary>Looks at a complaint of its own.</summary>
    public Task<bool> Look() => Citizens.Look(_token!);

    public Task<byte[]> WhatIsSeen() => Citizens.See(_token!);

    /// <summary>Files and verifies the complaint that is looked at.</summary>
    public async Task FileWhatIsLookedAt()
    {
        const string Contact = "tracked@example.org";
        var message = _mailbox.CodeFor(Contact);
        var complaint = await Citizens.File(Contact);
        var code = await Citizens.Verify(complaint!, await _mailbox.While(() => message));
        _token = await Citizens.Open(Contact, code!);
        await _outbox.Drained();
    }

    /// <summary>Does the work from an empty outbox to an empty outbox.</summary>
    public async Task<Round> Measure(Func<Task<Calls>> work)
    {
        await _outbox.Drained();
        var (program, database, start) = (ProgramCpu, CpuTime.OfTree(_postgres.ProcessId), DateTimeOffset.UtcNow);
        var calls = await work();
        await _outbox.Drained();
        var (programAfter, databaseAfter) = (ProgramCpu, CpuTime.OfTree(_postgres.ProcessId));
        var last = await _outbox.LastSent(start);
        return new Round(calls, Math.Max(calls.Seconds, (last - start).TotalSeconds), programAfter - program, databaseAfter - database);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _program.DisposeAsync();
    }
}
