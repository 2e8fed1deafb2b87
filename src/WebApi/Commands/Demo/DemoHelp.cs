using Ccs.WebApi.Commands.Demo.Planning;

namespace Ccs.WebApi.Commands.Demo;

/// <summary>What the command says of itself.</summary>
internal static class DemoHelp
{
    public const string Text = $"""
        Usage: demo --complaints <number> [--seed <number>] [--until <yyyy-MM-dd>] [--plant <plant>]... [--bulk]   (Development only)

          --complaints   1 to 200000; with --bulk to 5000000. What plants of volume add comes on top.
          --seed         the same seed and day give the same histories; 1 where none is said
          --until        the last day of the 18 months; today where none is said
          --bulk         the same histories written at once, into a database that has no complaints yet; no messages are sent
          --plant        a weakness to be found, as often as wanted:
                         {PlantText.Form}
                         volume   how many are filed, times the factor; so too where no kind is said
                         late     answered after the promised day, or never: the odds times the factor, by whoever has the case
                         reopen   not accepted by the complainant, upheld: with a root cause, rating: 1 or 2 of 5: odds, by whose answer
                         A category has those below it. The months are those of filing, of the promised day, of the answer.
                         Such as volume:electricity:delay:erbil:2.5@2026-03..2026-06, late:health:2, or education:fees:3

        Without --plant nothing is hidden: agency, category and governorate are drawn one by one, each by uneven weights of its own (a third
        about electricity, delay or neighbours of it; most in Erbil, Sulaymaniyah and Duhok), so that no two of them go together more often
        than by chance; and whether an answer is late, upheld, reopened, or ill rated is as likely for everybody.

        To look for it, sign in as analyst with the password of the demo staff: the pages are under /en/staff/figures, and the report of a
        month is /en/staff/figures/monthly. Each report is a table too: GET /api/v1/insights/weaknesses?format=csv, xlsx or parquet.
        """;
}
