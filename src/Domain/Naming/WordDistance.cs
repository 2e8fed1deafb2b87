namespace Ccs.Domain.Naming;

/// <summary>
/// How far two words of names are apart: 0 can be the same name, 1 may be, 2 is another one. Consonants are laid side by side in order;
/// between each two, what one spelling says of the vowel must be possible in the other.
/// </summary>
internal sealed class WordDistance
{
    public const int Far = 2;

    /// <summary>In longer words a long a is left out now and then (رحمن); in short ones it makes another name (عمر and عامر).</summary>
    private const int LongWord = 4;

    private readonly SoundedWord _one;
    private readonly SoundedWord _other;
    private readonly int _consonants;

    /// <summary>Places from where there is no way to the end; else a name of many doubtful letters would be walked for ever.</summary>
    private readonly HashSet<Place> _blind = [];

    private WordDistance(SoundedWord one, SoundedWord other)
    {
        (_one, _other) = (one, other);
        _consonants = Math.Max(one.Consonants, other.Consonants);
    }

    public static int Between(SoundedWord one, SoundedWord other)
    {
        // Many are called Rahman who are written Abdulrahman.
        var apart = (one.Servant == other.Servant ? 0 : 1) + (one.OfFaith == other.OfFaith ? 0 : 1);
        if (apart >= Far)
        {
            return Far;
        }

        var pair = new WordDistance(one, other);
        var opening = !(one.Servant && other.Servant);
        for (var most = 0; apart + most < Far; most++)
        {
            if (pair.Reaches(new Place(0, 0, Vowels.None, Vowels.None, most, opening)))
            {
                return apart + most;
            }
        }

        return Far;
    }

    private bool Reaches(Place at)
    {
        if (_blind.Contains(at))
        {
            return false;
        }

        var found = at.One == _one.Letters.Count && at.Other == _other.Letters.Count ? Gap(at, last: true) <= at.Left : Steps(at);
        if (!found)
        {
            _blind.Add(at);
        }

        return found;
    }

    private bool Steps(Place at)
    {
        var one = at.One < _one.Letters.Count ? _one.Letters[at.One] : null;
        var other = at.Other < _other.Letters.Count ? _other.Letters[at.Other] : null;
        return (one is { } a && Passes(at, a, (place, vowels) => place with { One = at.One + 1, OfOne = Joined(at.OfOne, vowels) }))
            || (
                other is { } b
                && Passes(at, b, (place, vowels) => place with { Other = at.Other + 1, OfOther = Joined(at.OfOther, vowels) })
            )
            || (one is { } x && other is { } y && Pairs(at, x.Consonant, y.Consonant));
    }

    /// <summary>Past a letter of one of them alone: as a vowel, or as a consonant that the other may lack.</summary>
    private bool Passes(Place at, Letter letter, Func<Place, Vowels, Place> past) =>
        (letter.Vowel != Vowels.None && Reaches(past(at, letter.Vowel)))
        || (
            letter.Consonant != Sounds.None
            && letter.Loss <= at.Left
            && Reaches(past(at with { Left = at.Left - letter.Loss }, Vowels.None))
        );

    private bool Pairs(Place at, Sounds one, Sounds other)
    {
        if (one == Sounds.None || other == Sounds.None)
        {
            return false;
        }

        var cost = SoundsAlike.Distance(one, other) + Gap(at, last: false);
        return cost <= at.Left && Reaches(new Place(at.One + 1, at.Other + 1, Vowels.None, Vowels.None, at.Left - cost, Opening: false));
    }

    private int Gap(Place at, bool last)
    {
        var (one, other) = (at.OfOne, at.OfOther);
        if (at.Opening && (one == Vowels.None || other == Vowels.None))
        {
            // Ahmad and Hamad: a name that begins with a vowel is no name that does not.
            return one == other ? 0 : Far;
        }

        var first = one != Vowels.None ? one : Unwritten(_one, last);
        var second = other != Vowels.None ? other : Unwritten(_other, last);
        if ((first & second) != Vowels.None)
        {
            return 0;
        }

        // The vowel ە is written as ا where the keyboard has no ە.
        var lengths = (first, second) is (Vowels.ShortA, Vowels.LongA) or (Vowels.LongA, Vowels.ShortA);
        var left = (one == Vowels.None && MayBeLongA(second)) || (other == Vowels.None && MayBeLongA(first));
        return lengths || (left && !last && _consonants >= LongWord) ? 1 : Far;
    }

    private static bool MayBeLongA(Vowels vowels) => (vowels & ~Vowels.ShortA) == Vowels.LongA;

    private static Vowels Unwritten(SoundedWord word, bool last) => last ? Vowels.Nothing : word.Unwritten;

    /// <summary>An a with an i after it is one sound: Husain is Hussein, and Said is not Saad.</summary>
    private static Vowels Joined(Vowels before, Vowels next) =>
        before != Vowels.None && (before & ~(Vowels.ShortA | Vowels.LongA)) == Vowels.None && (next & Vowels.LongI) != Vowels.None
            ? Vowels.LongI
            : before | next;

    private sealed record Place(int One, int Other, Vowels OfOne, Vowels OfOther, int Left, bool Opening);
}
