namespace Ccs.Domain.Naming;

/// <summary>A word of a name with the ways in which it can be heard.</summary>
internal sealed class NameWord
{
    private readonly IReadOnlyList<(SoundedWord Word, int Doubt)> _heard;

    private NameWord(string spelling, IReadOnlyList<(SoundedWord Word, int Doubt)> heard) => (Spelling, _heard) = (spelling, heard);

    public string Spelling { get; }

    /// <summary>Its first sound, for initials.</summary>
    public Letter First => _heard[0].Word.Letters[0];

    /// <summary>How many consonants of it are certain.</summary>
    public int Consonants => _heard[0].Word.Consonants;

    /// <summary>A word of a text: the grammar may have hung something on it, unless it is a given name as it stands.</summary>
    /// <returns>Null where it has no sound.</returns>
    public static NameWord? InText(string spelling) => Of(spelling, GivenNames.IsOne(spelling) ? [] : Endings.Without(spelling));

    /// <summary>Null where it has no sound.</summary>
    public static NameWord? Of(string spelling) => Of(spelling, []);

    private static NameWord? Of(string spelling, IEnumerable<string> withoutEndings)
    {
        var spelled = PetForms.Spelled(spelling);
        List<(SoundedWord Word, int Doubt)> heard = [];
        Add(spelled, 0);
        Add(Compounds.WithoutArticle(spelled), 0);
        Add(PetForms.Of(spelling), 1);
        foreach (var word in withoutEndings)
        {
            Add(word, 1);
        }

        return heard.Count == 0 ? null : new NameWord(spelling, heard);

        void Add(string? word, int doubt)
        {
            if (word is not null && SoundedWord.Of(word) is { } sounded)
            {
                heard.Add((sounded, doubt));
            }
        }
    }

    public NameJudgement Against(NameWord other) =>
        _heard.Min(one => other._heard.Min(two => one.Doubt + two.Doubt + WordDistance.Between(one.Word, two.Word))) switch
        {
            0 => NameJudgement.Same,
            1 => NameJudgement.Doubtful,
            _ => NameJudgement.Different,
        };
}
