using Ccs.Domain.Agencies.Decisions;
using static Ccs.Domain.Tests.Support.Directories;

namespace Ccs.Domain.Tests.Agencies.Decisions;

public sealed class SpellingSpecs
{
    /// <summary>With the Arabic ك, which no Kurdish search finds.</summary>
    private static readonly Names Misspelt = New with { Ckb = "كۆن" };

    private static readonly Func<GovernmentDirectory, Names, IReadOnlyList<IDirectoryEvent>>[] Namings =
    [
        (d, names) => ChangeDirectory.RegisterAgency(d, "courts", Tree.Centre, "ministry", names, Now),
        (d, names) => ChangeDirectory.RenameAgency(d, Tree.Hospital, names, Now),
        (d, names) => ChangeDirectory.RegisterService(d, "x-ray", Tree.Hospital, names, Now),
        (d, names) => ChangeDirectory.RenameService(d, "surgery", names, Now),
        (d, names) => ChangeDirectory.RegisterCategory(d, "noise", null, names, Now),
        (d, names) => ChangeDirectory.RenameCategory(d, "conduct", names, Now),
        (d, names) => ChangeDirectory.KeepHoliday(d, Day(3, 11), names, Now),
        (d, names) => ChangeDirectory.KeepYearlyHoliday(d, 3, 11, names, Now),
    ];

    [Fact]
    public void Whatever_gets_a_name_has_it_in_all_languages_and_in_Kurdish_letters()
    {
        foreach (var naming in Namings)
        {
            GivenLaid().When(d => naming(d, Misspelt)).ThenRefused(DirectoryRules.NotKurdishLetters);
            GivenLaid().When(d => naming(d, New with { Ar = " " })).ThenRefused(DirectoryRules.NamesIncomplete);
            naming(Fold(Laid), New).ShouldHaveSingleItem();
        }
    }
}
