using Ccs.Application.Ports;
using Ccs.Infrastructure.Storage;
using Ccs.Infrastructure.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Ccs.Infrastructure.Tests.Storage;

/// <summary>What was begun is there for whoever has its token, for its time, and for nobody else.</summary>
[Collection("postgres")]
public sealed class DraftTests(PostgresFixture postgres)
{
    private const string Token = "a-token-that-only-one-browser-has";
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task What_was_written_is_read_again_by_its_token_alone()
    {
        await using var bench = await StoreBench.Set(postgres);
        var drafts = bench.Drafts(Clock);

        (await drafts.Write(Token, _ => "No water", Day, Ct)).ShouldBe("No water");

        (await drafts.Read(Token, Ct)).ShouldBe("No water");
        (await drafts.Read("another", Ct)).ShouldBeNull();
    }

    [Fact]
    public async Task Neither_the_words_nor_the_token_stand_in_the_database()
    {
        await using var bench = await StoreBench.Set(postgres);
        await bench.Drafts(Clock).Write(Token, _ => "No water", Day, Ct);

        var row = await Row(bench);

        row.ShouldNotBeEmpty();
        row.ShouldNotContain("water");
        row.ShouldNotContain(Token);
    }

    [Fact]
    public async Task One_network_cannot_fill_what_is_there_for_all()
    {
        await using var bench = await StoreBench.Set(postgres);
        var (theirs, ours) = (bench.Drafts(Clock, megabytes: 1, "theirs"), bench.Drafts(Clock, megabytes: 1, "ours"));
        var words = new string('x', 10_000);
        var kept = 0;

        await Should.ThrowAsync<TooManyException>(async () =>
        {
            for (; kept < 200; kept++)
            {
                await theirs.Write($"theirs {kept}", _ => words, Day, Ct);
            }
        });

        kept.ShouldBeInRange(1, 10);
        (await ours.Write(Token, _ => words, Day, Ct)).ShouldBe(words);
        (await theirs.Write("theirs 0", _ => "less", Day, Ct)).ShouldBe("less", "whoever is in may still make it smaller");
    }

    [Fact]
    public async Task All_together_have_no_more_than_there_is()
    {
        await using var bench = await StoreBench.Set(postgres);
        var words = new string('x', 20_000);
        var kept = 0;

        await Should.ThrowAsync<TooManyException>(async () =>
        {
            for (; kept < 200; kept++)
            {
                await bench.Drafts(Clock, megabytes: 1, $"network {kept}").Write($"{kept}", _ => words, Day, Ct);
            }
        });

        kept.ShouldBeInRange(20, 60);
    }

    [Fact]
    public async Task After_its_time_it_is_gone_and_the_job_takes_it_away()
    {
        await using var bench = await StoreBench.Set(postgres);
        var drafts = bench.Drafts(Clock);
        await drafts.Write(Token, _ => "No water", Day, Ct);
        Clock.Advance(Day);

        (await drafts.Read(Token, Ct)).ShouldBeNull();
        (await new ExpiredRows(bench.Store, Clock).Remove(Ct)).ShouldBe(1);
        (await Row(bench)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_word_gives_it_its_time_anew()
    {
        await using var bench = await StoreBench.Set(postgres);
        var drafts = bench.Drafts(Clock);
        await drafts.Write(Token, _ => "No", Day, Ct);
        Clock.Advance(Day - TimeSpan.FromMinutes(1));
        await drafts.Write(Token, before => before + " water", Day, Ct);
        Clock.Advance(Day - TimeSpan.FromMinutes(1));

        (await drafts.Read(Token, Ct)).ShouldBe("No water");
        (await new ExpiredRows(bench.Store, Clock).Remove(Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task What_expired_is_nothing_to_whoever_changes_it()
    {
        await using var bench = await StoreBench.Set(postgres);
        var drafts = bench.Drafts(Clock);
        await drafts.Write(Token, _ => "old", Day, Ct);
        Clock.Advance(Day);

        (await drafts.Write(Token, before => before is null ? null : "changed", Day, Ct)).ShouldBeNull();
        (await drafts.Write(Token, before => before ?? "new", Day, Ct)).ShouldBe("new");
    }

    [Fact]
    public async Task Of_many_changes_at_once_none_is_lost()
    {
        await using var bench = await StoreBench.Set(postgres);
        var drafts = bench.Drafts(Clock);

        await Task.WhenAll("abcdef".Select(letter => drafts.Write(Token, before => before + letter, Day, Ct)));

        string.Concat((await drafts.Read(Token, Ct))!.Order()).ShouldBe("abcdef");
    }

    [Fact]
    public async Task However_many_come_at_once_each_has_its_turn()
    {
        await using var bench = await StoreBench.Set(postgres);
        var drafts = bench.Drafts(Clock);

        var writes = Enumerable.Range(0, 60).Select(_ => drafts.Write(Token, before => before + "x", Day, Ct));
        await Task.WhenAll([.. writes, drafts.Write("another", _ => "beside", Day, Ct)]);

        (await drafts.Read(Token, Ct))!.Length.ShouldBe(60);
        (await drafts.Read("another", Ct)).ShouldBe("beside");
    }

    [Fact]
    public async Task Removed_it_is_gone_at_once_and_twice_is_fine()
    {
        await using var bench = await StoreBench.Set(postgres);
        var drafts = bench.Drafts(Clock);
        await drafts.Write(Token, _ => "No water", Day, Ct);

        await drafts.Remove(Token, Ct);
        await drafts.Remove(Token, Ct);

        (await drafts.Read(Token, Ct)).ShouldBeNull();
        (await Row(bench)).ShouldBeEmpty();
    }

    private static async Task<string> Row(StoreBench bench)
    {
        await using var connection = new NpgsqlConnection(bench.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand("select coalesce(string_agg(d::text, ' '), '') from ccs.mt_doc_draft d", connection);
        return (string)(await command.ExecuteScalarAsync(Ct))!;
    }
}
