namespace Ccs.Domain.Naming;

/// <summary>
/// Names in Arabic letters, Kurdish and Arabic. Which of the two a word is spelled in is seen from letters that only Kurdish has; a word
/// without them may be either, and is read as Arabic is: its short vowels are not written, and its ك may be a گ.
/// </summary>
internal static class ArabicScript
{
    private const string KurdishOnly = "ەێۆڕڵڤ";
    private const string VowelLetters = "اەێۆیوى";

    public static bool Writes(string word) => word.Any(c => c is >= '\u0600' and <= '\u06FF');

    public static Spelled Read(string word)
    {
        var kurdish = word[0] == 'ئ' || word.Any(KurdishOnly.Contains);
        var (letters, start) = Opening(word, kurdish);
        for (var at = start; at < word.Length; at++)
        {
            if (Inside(word, at, kurdish) is { } letter)
            {
                letters.Add(letter);
            }
        }

        return new Spelled(letters, kurdish ? Vowels.Nothing | Vowels.Short : Vowels.Nothing | Vowels.ShortA | Vowels.Short);
    }

    /// <summary>Carriers of a vowel at the beginning, with the vowel.</summary>
    private static (List<Letter> Letters, int Next) Opening(string word, bool kurdish)
    {
        switch (word[0])
        {
            case 'ا':
                return ([Letter.Of(Vowels.Any)], 1);
            case 'آ':
                return ([Letter.Of(Vowels.LongA | Vowels.ShortA)], 1);
            case 'أ':
                return ([Letter.Of(Vowels.ShortA | Vowels.Short | Vowels.LongA)], 1);
            case 'إ':
                return ([Letter.Of(Vowels.Short | Vowels.LongI)], 1);
            case 'ئ' or 'ع':
                var carried = word.Length > 1 && !IsGlide(word, 1) ? VowelOf(word[1], kurdish) : Vowels.None;
                carried = word.StartsWith("ئه", StringComparison.Ordinal) ? Vowels.ShortA : carried;
                return carried == Vowels.None ? ([Letter.Of(Vowels.ShortA | Vowels.Short)], 1) : ([Letter.Of(carried)], 2);
            default:
                return ([], 0);
        }
    }

    private static Letter? Inside(string word, int at, bool kurdish)
    {
        var last = at == word.Length - 1;
        return word[at] switch
        {
            'و' => new Letter(Sounds.W | Sounds.V, at == 0 || IsConsonant(word, at) ? Vowels.None : VowelOf('و', kurdish)),
            'ی' => new Letter(Sounds.Y, at == 0 ? Vowels.None : VowelOf('ی', kurdish)),
            'ى' => new Letter(Sounds.Y, last ? Vowels.LongA | Vowels.LongI : Vowels.LongI),
            // For a Kurdish ە on a keyboard that has none, and for the feminine ending.
            'ه' => new Letter(Sounds.H, at == 0 || (kurdish && !last) ? Vowels.None : Vowels.ShortA, last || at == 0 ? Letter.Needed : 1),
            'ة' => new Letter(Sounds.T, Vowels.ShortA),
            'ؤ' => Letter.Of(Vowels.LongU | Vowels.Short),
            'أ' => Letter.Of(Vowels.ShortA | Vowels.LongA),
            'ئ' when word[at - 1] == 'ا' && !(at + 1 < word.Length && VowelLetters.Contains(word[at + 1])) => Letter.Of(Vowels.LongI),
            var c when VowelOf(c, kurdish) is var vowel and not Vowels.None => Letter.Of(vowel),
            var c when ConsonantOf(c, kurdish) is var sounds and not Sounds.None => new Letter(sounds),
            _ => null,
        };
    }

    private static Vowels VowelOf(char c, bool kurdish) =>
        c switch
        {
            'ا' or 'آ' => Vowels.LongA,
            'ە' => Vowels.ShortA,
            'ێ' => Vowels.LongI,
            'ۆ' => Vowels.LongU | Vowels.Short,
            'ی' => kurdish ? Vowels.LongI | Vowels.Short : Vowels.LongI,
            'و' => kurdish ? Vowels.LongU | Vowels.Short : Vowels.LongU,
            _ => Vowels.None,
        };

    private static Sounds ConsonantOf(char c, bool kurdish) =>
        c switch
        {
            'ب' => kurdish ? Sounds.B : Sounds.B | Sounds.P,
            'پ' => Sounds.P,
            'ت' or 'ط' => Sounds.T,
            'ث' => Sounds.S | Sounds.T,
            'ج' => kurdish ? Sounds.J : Sounds.J | Sounds.Ch | Sounds.Zh,
            'چ' => Sounds.Ch,
            'ح' => Sounds.H,
            'خ' => Sounds.Kh,
            'د' => Sounds.D,
            'ذ' or 'ض' or 'ظ' => Sounds.D | Sounds.Z,
            'ر' or 'ڕ' => Sounds.R,
            'ز' => Sounds.Z,
            'ژ' => Sounds.Zh,
            'س' or 'ص' => Sounds.S,
            'ش' => Sounds.Sh,
            'غ' => Sounds.Gh | Sounds.G,
            'ف' => kurdish ? Sounds.F : Sounds.F | Sounds.V,
            'ڤ' => Sounds.V,
            'ق' => Sounds.Q,
            'ک' => kurdish ? Sounds.K : Sounds.K | Sounds.G,
            'گ' => Sounds.G,
            'ل' or 'ڵ' => Sounds.L,
            'م' => Sounds.M,
            'ن' => Sounds.N,
            _ => Sounds.None,
        };

    /// <summary>After a consonant and before a vowel: there it is no vowel itself.</summary>
    private static bool IsConsonant(string word, int at) =>
        !VowelLetters.Contains(word[at - 1]) && !(at == 1 && "أإئ".Contains(word[0])) && IsGlide(word, at);

    private static bool IsGlide(string word, int at) =>
        word[at] is 'و' or 'ی' && at + 1 < word.Length && VowelLetters.Contains(word[at + 1]) && word[at + 1] != 'و';
}
