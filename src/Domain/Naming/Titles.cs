namespace Ccs.Domain.Naming;

/// <summary>What stands before a name and is none. Some are a title with one person and a name with another; both are looked at.</summary>
internal static class Titles
{
    private const int ShortestWithEnding = 5;

    /// <summary>کارمەندی, فەرمانگەی, کارمەندێک, پشکنەرەکە.</summary>
    private static readonly string[] Behind = ["ی", "ێک", "ێکی", "ەکە", "ەکەی", "i", "ek", "eki"];

    private static readonly HashSet<string> Certain = Set(
        """
        dr doctor mr mrs ms miss mx prof professor eng engineer ing sir madam lady mamosta mamoste ustadh ustaz ustad ostad
        kak kaka xatu khatu khatoon
        officer inspector director manager clerk employee nurse teacher lawyer judge minister police policeman the his her
        abu aba abi abo um umm mam mame wasta usta mudir modir muhandis mudeer muwazaf
        deputy vice assistant head chief boss leader manageress secretary guard guardian security supervisor coordinator adviser advisor
        expert representative member staff team department office directorate division section unit desk window counter
        responsible respected honourable honorable dear brother sister uncle aunt
        د دکتۆر دوکتۆر دکتور الدکتور دکتۆرە الدکتورة دکتورة پ پرۆفیسۆر پرۆف پروفیسور بروفیسور البروفیسور ا أ
        ئوستاد استاذ الاستاذ أستاذ الأستاذ استاد الاستاذة الأستاذة مامۆستا ماموستا م ئەندازیار ئەندازیاری مهندس المهندس المهندسة مهندسة
        کاک کاکە کاکه کاکی خاتوو خاتون خاتو بەڕێز بەڕێزان بهریز بەرێز جەناب جەنابی جناب السید السیدة سیدة الآنسة الانسة آنسة الست
        بەڕێوەبەر بەڕێوەبەری مدیر المدیر مدیرة رئیس الرئیس سەرۆک سەرۆکی وەزیر وزیر الوزیر پارێزەر محامی المحامی دادوەر قاضی القاضی
        کارمەند کارمەندی فەرمانبەر فەرمانبەری موظف الموظف موظفة الموظفة پزیشک طبیب الطبیب پەرستار ممرض الممرض پۆلیس شرطی الشرطی
        ضابط الضابط ئەفسەر ئەفسەری معلم المعلم مدرس المدرس
        ابو أبو ابا ابي ئەبو ام أم مام مامە وەستا وستا اوستا اسطة خالە خاڵە پوورە
        العام العامة گشتی یاریدەدەر معاون مساعد نائب جێگر سکرتێر سكرتير سكرتيرة وكيل بریکار بەرپرس مسؤول مسئول حارس پاسەوان
        مشرف سەرپەرشتیار مفتش پشکنەر مستشار ڕاوێژکار راوێژکار کارگێڕ شارەزا ئەندام عضو لیپرسراو
        دائرة فەرمانگە مكتب نووسینگە ئۆفیس بەش قسم شعبة هۆبە وحدة یەکە مديرية بەڕێوەبەرایەتی
        حضرة سعادة معالي فضيلة سيادة محترم المحترمة بەڕێزم عزيزي اخ الاخ اخت الاخت برا خوشک
        """
    );

    /// <summary>Whose child somebody is. Here another person's name comes before.</summary>
    private static readonly HashSet<string> Child = Set("ibn bin bint ben son daughter of ابن بن بنت کوڕی کوری کچی ولد");

    /// <summary>What people write around a name.</summary>
    private static readonly HashSet<string> Free = Set(
        """
        we you he she it they me him them my our your its their this that these those who whom whose
        is are was were be been am has have had name names named call called known think thinks believe guess suppose sure
        maybe perhaps probably
        person man woman guy someone somebody one official complaint about against by from in to with for not
        ناو ناوی ناوم ناوت ناوەکە بەناو بەناوی ناسراو وابزانم وادەزانم پێموایە پێم وایە
        وا بە لە ئەو ئەم ئەوە ئەمە کەس کەسە کەسێک پیاو پیاوێک ژن ژنێک
        بوو دەڵێن سکاڵا دژی
        اسم اسمه اسمها اسمهم الاسم اسمي هو هي هذا هذه ذلك التي الذي اعتقد اظن
        أعتقد أظن ان أن انه أنه إن من في عن ضد كان المدعو المدعوة يدعى تدعى
        يسمى شخص رجل امرأة ربما لعل شكوى
        """
    );

    private static readonly HashSet<string> Doubtful = Set(
        """
        sayed sayid seyed sayyid sheikh shaikh shekh haji hajji mala mulla mullah khan agha beg bag mir
        captain major colonel general brigadier lieutenant
        سید سەید سەیید الشیخ شیخ شێخ حاجی حاج الحاج الحاجی مەلا ملا خان ئاغا اغا بەگ بیگ میر ست
        عمید العمید عەمید عقید العقید عەقید مقدم المقدم موقەدەم رائد الرائد ڕائید نقیب النقیب نەقیب ملازم الملازم مولازم لواء اللواء
        لیوا فریق الفریق عریف العریف
        """
    );

    /// <summary>Of titles also with an article or the ezafe; and whatever else around a name is none.</summary>
    public static bool IsOne(string word) => Child.Contains(word) || Free.Contains(word) || Forms(word).Any(Certain.Contains);

    /// <summary>Before it another person may be named, of whom the next one is a parent.</summary>
    public static bool IsOfChild(string word) => Child.Contains(word);

    public static bool MayBeOne(string word) => Doubtful.Contains(word);

    private static IEnumerable<string> Forms(string word)
    {
        yield return word;
        if (word.Length < ShortestWithEnding)
        {
            yield break;
        }

        var bare = word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;
        yield return bare;
        foreach (var form in Behind.Where(ending => bare.EndsWith(ending, StringComparison.Ordinal)))
        {
            yield return bare[..^form.Length];
        }
    }

    private static HashSet<string> Set(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(NameWords.Plain).ToHashSet(StringComparer.Ordinal);
}
