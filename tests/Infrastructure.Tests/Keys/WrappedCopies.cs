using System.Security.Cryptography;
using System.Text;
using Ccs.Infrastructure.Keys;
using Ccs.Infrastructure.Keys.Outer;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Keys;

/// <summary>Copies of what was sealed, wherever they stand, and whether any key that still exists opens them.</summary>
/// <param name="masters">The operator's keys.</param>
/// <param name="node">With the keys of the folder.</param>
/// <param name="forms">What the row has held, one sealing after the other, in base 64.</param>
/// <param name="places">What may be authenticated with them: the complaint, or what the text was for.</param>
internal sealed class WrappedCopies(MasterKeys masters, KeyNode node, IReadOnlyCollection<string> forms, params byte[][] places)
{
    /// <summary>How many copies in the files of a folder open.</summary>
    /// <param name="folder">With all below it.</param>
    /// <param name="from">Files whose names come before this are older than the complaint.</param>
    public int OpenIn(string folder, string from = "")
    {
        var opening = Opening();
        return Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => string.CompareOrdinal(Path.GetFileName(file), from) >= 0)
            .Sum(file => Count(Read(file), opening));
    }

    public int OpenIn(byte[] content) => Count(content, Opening());

    /// <summary>Those that some key opens which is still there.</summary>
    private List<byte[]> Opening()
    {
        var keys = node.Outer.All().Select(name => node.Outer.Find(name)!).Concat(masters.Names.Select(masters.Master)).ToList();
        var derived = keys.SelectMany(key => places.Select(place => DaySeals.KeyOf(key, place)));
        var all = keys.Concat(derived).ToList();
        return [.. forms.Where(form => all.Any(key => places.Any(place => Opens(key, form, place)))).Select(Encoding.Latin1.GetBytes)];
    }

    private static int Count(byte[] content, List<byte[]> forms)
    {
        var found = 0;
        foreach (var form in forms)
        {
            var rest = content.AsSpan();
            while (rest.IndexOf(form) is >= 0 and var at)
            {
                found++;
                rest = rest[(at + form.Length)..];
            }
        }

        return found;
    }

    private static bool Opens(byte[] key, string form, byte[] place)
    {
        try
        {
            AesGcmBox.Open(key, Convert.FromBase64String(form), place);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static byte[] Read(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (IOException)
        {
            // The server has removed it meanwhile.
            return [];
        }
    }
}
