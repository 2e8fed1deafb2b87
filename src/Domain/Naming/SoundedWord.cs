namespace Ccs.Domain.Naming;

/// <summary>One word of a name as it is spoken.</summary>
/// <param name="Letters">In order.</param>
/// <param name="Unwritten">What its spelling may leave out between two consonants: Arabic every short vowel, others little.</param>
/// <param name="Servant">Began with Abd; that part is not among the letters.</param>
/// <param name="OfFaith">Ended with al-Din; that part is not among the letters.</param>
internal sealed record SoundedWord(IReadOnlyList<Letter> Letters, Vowels Unwritten, bool Servant, bool OfFaith)
{
    /// <summary>Nobody's name is longer; what is typed to keep a machine busy is.</summary>
    public const int Longest = 30;

    /// <summary>Which are certain, to judge how much one difference says.</summary>
    public int Consonants { get; } = Letters.Count(letter => letter is { Vowel: Vowels.None, Loss: > 0 });

    /// <summary>From its spelling, in either script; null where no letter of it has a sound.</summary>
    public static SoundedWord? Of(string spelling)
    {
        var (word, servant, faith) = Compounds.Taken(spelling.Length > Longest ? spelling[..Longest] : spelling);
        var spelled = ArabicScript.Writes(word) ? ArabicScript.Read(word) : LatinScript.Read(word);
        List<Letter> letters = [];
        foreach (var letter in spelled.Letters)
        {
            // A doubled letter is one sound.
            if (letters.Count == 0 || letters[^1] != letter || letter.Vowel != Vowels.None)
            {
                letters.Add(letter);
            }
        }

        if (servant && letters is [{ Consonant: Sounds.L, Vowel: Vowels.None }, ..])
        {
            // The article: Abdulrahman, Abdurrahman and Abdrahman are one.
            letters[0] = letters[0] with
            {
                Loss = 0,
            };
        }

        return letters.Count == 0 ? null : new SoundedWord(letters, spelled.Unwritten, servant, faith);
    }
}

/// <summary>What a script says of a word.</summary>
internal sealed record Spelled(IReadOnlyList<Letter> Letters, Vowels Unwritten);
