namespace Ccs.Domain.Naming;

/// <summary>Short forms by which everybody calls somebody: they sound like another name, and are doubtful.</summary>
internal static class PetForms
{
    private static readonly Dictionary<string, string> Full = Pairs(
        """
        حەمە محەمەد|حمە محەمەد|حمه محەمەد|حمة محەمەد|حەمه محەمەد|hama محەمەد|hame محەمەد|hema محەمەد
        برایم ئیبراهیم|braim ئیبراهیم|brayim ئیبراهیم|brahim ئیبراهیم|براهیم ئیبراهیم
        سمایل ئیسماعیل|smail ئیسماعیل|smayl ئیسماعیل|simail ئیسماعیل
        ئەحە ئەحمەد|ئەحمە ئەحمەد|aha ئەحمەد
        عەبە عەبدوڵڵا|ئەبە عەبدوڵڵا|ئەوڵا عەبدوڵڵا|awla عەبدوڵڵا
        ئەوڕەحمان عەبدوڕەحمان|awrahman عەبدوڕەحمان
        مستە مستەفا|مسە مستەفا|msta مستەفا
        عومە عومەر|وسمان عوسمان|وەسمان عوسمان|wasman عوسمان|wesman عوسمان
        وسێ یوسف|ویسێ یوسف|وسو یوسف|usf یوسف
        حسە حسێن|حسێ حسێن|حەسە حەسەن
        فاتە فاتیمە|فاتێ فاتیمە|خەجێ خەدیجە|خەج خەدیجە|خەجیج خەدیجە|عەیشێ عائشة|ئایشێ عائشة
        سلە سلێمان|سلێ سلێمان
        """
    );

    /// <summary>Spellings that their letters do not show.</summary>
    private static readonly Dictionary<string, string> Odd = Pairs("طه طاها|یس یاسین|ishaq is'haq|عمرو عمر|teha taha");

    /// <summary>The name that it is short for; null: it is for none.</summary>
    public static string? Of(string word) => Full.GetValueOrDefault(word);

    public static string Spelled(string word) => Odd.GetValueOrDefault(word, word);

    private static Dictionary<string, string> Pairs(string pairs) =>
        pairs
            .Split(['|', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pair => NameWords.Plain(pair).Split(' '))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
