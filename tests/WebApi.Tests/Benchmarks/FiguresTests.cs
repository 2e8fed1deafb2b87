using System.Diagnostics;
using Ccs.Benchmarks;

namespace Ccs.WebApi.Tests.Benchmarks;

/// <summary>A benchmark whose sums are wrong is believed all the same.</summary>
public sealed class FiguresTests
{
    [Fact]
    public void What_is_sustained_counts_until_the_last_message()
    {
        var calls = new Calls(Done: 100, Failed: 0, Seconds: 2, Median: 1, P99: 2);
        var round = new Round(calls, Seconds: 5, Program: TimeSpan.FromSeconds(0.3), Database: TimeSpan.FromSeconds(0.2));

        round.Peak.ShouldBe(50);
        round.Sustained.ShouldBe(20);
        round.ProgramEach.ShouldBe(3);
        round.DatabaseEach.ShouldBe(2);
    }

    [Fact]
    public void A_spread_has_the_middle_and_both_ends_in_whatever_order()
    {
        Spread.Of([3, 1, 2]).ShouldBe(new Spread(2, 1, 3));
        Spread.Of([4, 1, 2, 3]).ShouldBe(new Spread(2.5, 1, 4));
        new Spread(0.1234, 0.1, 0.2).Text("F2").ShouldBe("0.12 (0.10 to 0.20)");
    }

    [Theory]
    [InlineData(true, 100, 105)]
    [InlineData(true, 105, 100)]
    [InlineData(true, 50, 100, 101)]
    [InlineData(false, 100, 106)]
    [InlineData(false, 106, 100)]
    [InlineData(false, 100, 101, 50)]
    [InlineData(false, 100)]
    [InlineData(false)]
    public void It_is_warm_when_the_last_two_rounds_agree_within_five_percent(bool warm, params int[] rounds) =>
        Warmth.Reached([.. rounds.Select(round => (double)round)]).ShouldBe(warm);

    [Fact]
    public void Time_of_the_processor_is_read_whatever_a_program_is_called()
    {
        const string Line =
            "4711 (post) gres: 1 2 (3) S 42 4711 4711 0 -1 4194304 100 200 0 0 111 222 333 444 20 0 1 0 5555 "
            + "123456 789 18446744073709551615";

        var line = StatLine.Parse(Line);

        line.ShouldBe(new StatLine(Parent: 42, Own: 111 + 222, Gone: 333 + 444));
        line.Together.ShouldBe(1110);
    }

    [Fact]
    public void A_child_that_is_gone_counts_with_the_process_that_started_it()
    {
        var (tree, own) = (CpuTime.OfTree(Environment.ProcessId), CpuTime.Of(Environment.ProcessId));
        using var busy = Process.Start("sh", ["-c", "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done"]);
        busy.WaitForExit();

        (CpuTime.OfTree(Environment.ProcessId) - tree).ShouldBeGreaterThan(CpuTime.Of(Environment.ProcessId) - own);
    }

    [Fact]
    public void A_second_program_differs_by_what_is_compared()
    {
        Setting.Of(["12"]).ShouldBe([Setting.AsItIs]);
        var compared = Setting.Of(["12", "--compare", "A__B=x=1;y=2", "--compare", "C=3"]);

        compared.Count.ShouldBe(2);
        compared[1].Name.ShouldBe("compared");
        compared[1].Differently["A__B"].ShouldBe("x=1;y=2");
        compared[1].Differently["C"].ShouldBe("3");
    }
}
