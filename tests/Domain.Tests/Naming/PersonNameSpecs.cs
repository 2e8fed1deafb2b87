using System.Diagnostics;
using Ccs.Domain.Naming;

namespace Ccs.Domain.Tests.Naming;

/// <summary>Who is meant by a name.</summary>
public sealed class PersonNameSpecs
{
    public static TheoryData<string, string[], string> Pairs
    {
        get
        {
            var data = new TheoryData<string, string[], string>();
            foreach (var (named, account, judgement) in NamePairs.All.Concat(NamesInTexts.All))
            {
                data.Add(named, account, judgement);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Each_pair_is_judged_as_the_table_says(string named, string[] account, string judgement) =>
        Judge(named, account).ToString().ShouldBe(judgement);

    [Fact]
    public void The_table_has_every_judgement_many_times()
    {
        NamePairs.All.Count(pair => pair.Judgement == "Same").ShouldBeGreaterThan(60);
        NamePairs.All.Count(pair => pair.Judgement == "Doubtful").ShouldBeGreaterThan(15);
        NamePairs.All.Count(pair => pair.Judgement == "Different").ShouldBeGreaterThan(30);
    }

    [Fact]
    public void The_table_of_texts_has_many_who_are_meant_and_many_who_are_not()
    {
        NamesInTexts.All.Count(pair => pair.Judgement != "Different").ShouldBeGreaterThan(70);
        NamesInTexts.All.Count(pair => pair.Judgement == "Different").ShouldBeGreaterThan(35);
    }

    [Fact]
    public void Whoever_is_sure_is_the_same_from_both_sides()
    {
        foreach (var (named, account, judgement) in NamePairs.All.Where(pair => pair.Account.Length == 1 && pair.Judgement == "Same"))
        {
            Judge(account[0], [named]).ShouldNotBe(NameJudgement.Different, $"{account[0]} | {named} | {judgement}");
        }
    }

    [Theory]
    [InlineData("و")]
    [InlineData("wy")]
    [InlineData("وی")]
    [InlineData("هی")]
    [InlineData("haw")]
    [InlineData("\uD800")]
    [InlineData("a i ")]
    [InlineData("kari mi ")]
    public void A_name_that_is_made_to_take_long_takes_no_longer(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 29 / part.Length));
        var watch = Stopwatch.StartNew();

        Judge(Many($"{text}b"), [Many($"{text}b"), Many($"{text}m"), Many($"{text}ن")]);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    private static string Many(string word) => string.Join(' ', Enumerable.Repeat(word, 30));

    [Fact]
    public void Nobody_is_meant_by_nothing()
    {
        Judge("Azad Karim", []).ShouldBe(NameJudgement.Different);
        Judge(string.Empty, ["Azad Karim"]).ShouldBe(NameJudgement.Different);
        Judge("Azad Karim", [string.Empty]).ShouldBe(NameJudgement.Different);
    }

    [Theory]
    [InlineData("The inspector at the desk", "Karwan Aziz", "Doubtful")]
    [InlineData("The inspector at the desk", "Inspector, Karwan Aziz Mahmoud", "Doubtful")]
    [InlineData("The inspector at the desk", "مفتش - كاروان عزيز", "Doubtful")]
    [InlineData("The inspector at the desk", "پشکنەر کاروانی عەزیز", "Doubtful")]
    [InlineData("The inspector at the desk", "the inspector is called KarwanAziz", "Doubtful")]
    [InlineData("The inspector at the desk", "Inspector Karwan", "Doubtful")]
    [InlineData(null, "Karwan Aziz", "Doubtful")]
    [InlineData("Karwan Aziz", "Inspector", "Same")]
    [InlineData("Karwan Aziz", null, "Same")]
    [InlineData("Karwan", "Inspector Ahmad Hasan", "Doubtful")]
    [InlineData("The inspector", "Karwan; Aziz", "Doubtful")]
    [InlineData("Ahmad Hasan", "Inspector", "Different")]
    [InlineData("Ahmad Hasan", "Inspector of the ministry of health", "Different")]
    [InlineData("Ahmad Hasan", "Director at the Aziz hospital", "Different")]
    [InlineData("The inspector at the desk", "Ahmad Karwan Aziz", "Different")]
    [InlineData("The inspector at the desk", "Inspector of Mahmoud", "Doubtful")]
    [InlineData(null, null, "Different")]
    public void A_name_in_the_position_is_one_in_doubt(string? name, string? position, string judgement) =>
        NamedPerson.Of(name, position).Judge([PersonName.Of("Karwan Aziz Mahmoud")]).ToString().ShouldBe(judgement);

    private static NameJudgement Judge(string named, string[] account) => PersonName.Of(named).Judge([.. account.Select(PersonName.Of)]);
}
