using System.Text;

namespace Ccs.Domain.Naming;

/// <summary>Names in Latin letters: as they are written in English, and in the Kurdish of the north.</summary>
internal static class LatinScript
{
    /// <summary>Long vowels can be told by nobody who reads "Karim", so each letter stands for both.</summary>
    private const Vowels A = Vowels.ShortA | Vowels.LongA;
    private const Vowels E = Vowels.ShortA | Vowels.Short | Vowels.LongI | Vowels.Nothing;
    private const Vowels I = Vowels.Short | Vowels.LongI | Vowels.Nothing;
    private const Vowels U = Vowels.Short | Vowels.LongU;

    private static readonly Dictionary<string, Letter[]> Pairs = new(StringComparer.Ordinal)
    {
        ["sh"] = [new(Sounds.Sh)],
        ["ch"] = [new(Sounds.Ch)],
        ["zh"] = [new(Sounds.Zh)],
        ["kh"] = [new(Sounds.Kh)],
        ["gh"] = [new(Sounds.Gh | Sounds.G)],
        ["ph"] = [new(Sounds.F)],
        // Othman and Fathi: one sound, or two.
        ["th"] = [new(Sounds.T | Sounds.S), new(Sounds.H, Loss: 0)],
        ["dh"] = [new(Sounds.D | Sounds.Z), new(Sounds.H, Loss: 0)],
        ["ee"] = [Letter.Of(Vowels.LongI)],
        ["oo"] = [Letter.Of(U)],
        ["ou"] = [Letter.Of(U)],
    };

    private static readonly Dictionary<char, Sounds> Consonants = new()
    {
        ['b'] = Sounds.B,
        ['c'] = Sounds.K | Sounds.J | Sounds.S,
        ['ç'] = Sounds.Ch,
        ['d'] = Sounds.D,
        ['f'] = Sounds.F,
        ['g'] = Sounds.G | Sounds.Gh,
        ['j'] = Sounds.J | Sounds.Zh,
        ['k'] = Sounds.K | Sounds.Q,
        ['l'] = Sounds.L,
        ['m'] = Sounds.M,
        ['n'] = Sounds.N,
        ['p'] = Sounds.P,
        ['q'] = Sounds.Q,
        ['r'] = Sounds.R,
        ['s'] = Sounds.S,
        ['ş'] = Sounds.Sh,
        ['t'] = Sounds.T,
        ['v'] = Sounds.V | Sounds.W,
        ['x'] = Sounds.Kh,
        ['z'] = Sounds.Z,
    };

    public static Spelled Read(string word)
    {
        List<Letter> letters = [];
        for (var i = 0; i < word.Length; i++)
        {
            if (i + 1 < word.Length && Pairs.TryGetValue(word.Substring(i, 2), out var pair))
            {
                letters.AddRange(pair);
                i++;
            }
            else if (Single(word, i) is { } letter)
            {
                letters.Add(letter);
            }
        }

        return new Spelled(letters, Vowels.Nothing | Vowels.Short);
    }

    private static Letter? Single(string word, int at)
    {
        var last = at == word.Length - 1;
        return word[at] switch
        {
            'a' => Letter.Of(A),
            'e' => Letter.Of(last ? Vowels.ShortA | Vowels.LongI : E),
            'i' => Letter.Of(last ? Vowels.LongI : I),
            'o' or 'u' => Letter.Of(last ? Vowels.LongU : U),
            'ê' or 'î' => Letter.Of(Vowels.LongI),
            'û' => Letter.Of(Vowels.LongU),
            'h' => new Letter(Sounds.H, Loss: at == 0 ? Letter.Needed : LossOfH(last)),
            'y' => new Letter(Sounds.Y, at == 0 ? Vowels.None : Vowels.LongI | Vowels.Short),
            'w' => new Letter(Sounds.W | Sounds.V, at == 0 || IsBetween(word, at) ? Vowels.None : Vowels.LongU),
            var c when Consonants.TryGetValue(c, out var sounds) => new Letter(sounds),
            _ => null,
        };
    }

    /// <summary>At the end it is there for the eye: Sarah.</summary>
    private static int LossOfH(bool last) => last ? 0 : 1;

    /// <summary>After a consonant and before a vowel: there it is no vowel itself.</summary>
    private static bool IsBetween(string word, int at) => !IsVowel(word[at - 1]) && at + 1 < word.Length && IsVowel(word[at + 1]);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'ê' or 'î' or 'û';

    /// <summary>Small letters; of the marks only those that make another letter.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant())
        {
            plain.Append(
                c switch
                {
                    'ç' or 'ş' or 'ê' or 'î' or 'û' => c,
                    'č' => 'ç',
                    'š' => 'ş',
                    'ē' => 'ê',
                    'ī' or 'ı' => 'î',
                    'ū' => 'û',
                    _ => c is < '\u0250' or (>= '\u1E00' and < '\u1F00') ? c.ToString().Normalize(NormalizationForm.FormD)[0] : c,
                }
            );
        }

        return plain.ToString();
    }
}
