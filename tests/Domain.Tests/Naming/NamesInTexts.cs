using System.Globalization;
using System.Text.RegularExpressions;

namespace Ccs.Domain.Tests.Naming;

/// <summary>
/// Names as people put them into a text: with what belongs to the grammar, to respect and to the sentence, and as keyboards spoil them.
/// K is Karwan Aziz Mahmoud, who has no name in another script; what cannot be seen is written &lt;U+200B&gt;.
/// </summary>
internal static partial class NamesInTexts
{
    private const string Table = """
        # Kurdish: of whom, and whose it is.
        کاروانی عەزیز | K | Doubtful
        Karwani Aziz | K | Doubtful
        Karwanî Ezîz | K | Doubtful
        Karwanê Aziz | K | Doubtful
        کاروان عەزیزی | K | Doubtful
        کاروانی عەزیزی مەحموود | K | Doubtful
        كاروانى عزيز | K | Doubtful
        ناوی کاروان عەزیزە | K | Doubtful
        لەلایەن کاروان عەزیزەوە | K | Doubtful
        Karwan Aziz's office | K | Same
        ئازادی کەریم | Azad Karim Omer | Doubtful
        شێرکۆی عەلی | Sherko Ali Hasan | Same
        # Titles of several words, and those that nobody has listed.
        بەڕێوەبەری گشتی کاروان عەزیز | K | Same
        السيد المدير العام كاروان عزيز | K | Same
        مدير الدائرة كاروان عزيز | K | Same
        Deputy director Karwan Aziz | K | Same
        Head of department: Karwan Aziz | K | Same
        Manager of the office Karwan Aziz | K | Same
        Security guard Karwan Aziz | K | Same
        Head of department Karwan | K | Doubtful
        مدير قسم الشكاوى كاروان عزيز | K | Doubtful
        بەڕێوەبەری بەشی پشکنین کاروان عەزیز | K | Doubtful
        یاریدەدەری بەڕێوەبەر کاروان عەزیز | K | Same
        جێگری سەرۆکی شارەوانی کاروان عەزیز | K | Doubtful
        وەستا کاروان عەزیز | K | Same
        Foreman Karwan Aziz | K | Doubtful
        Chief accountant Karwan Aziz | K | Doubtful
        رئيس الملاحظين كاروان عزيز | K | Doubtful
        معاون المدير العام السيد كاروان عزيز | K | Same
        # Uncles, and who is called after a child.
        Mam Karwan Aziz | K | Same
        مام کاروان عەزیز | K | Same
        Abu Ahmed Karwan Aziz | K | Doubtful
        ابو احمد كاروان عزيز | K | Doubtful
        أبو أحمد كاروان | K | Doubtful
        باوکی ئەحمەد کاروان عەزیز | K | Doubtful
        Mr. Abu Bakr Karwan Aziz | K | Doubtful
        # In a sentence.
        name: Karwan Aziz | K | Same
        the name is Karwan Aziz | K | Same
        I think Karwan Aziz | K | Same
        I think he is called Karwan Aziz | K | Same
        he said he was Karwan Aziz from the second floor | K | Doubtful
        He shouts a lot: Karwan Aziz | K | Doubtful
        اسمه كاروان عزيز | K | Same
        المدعو كاروان عزيز | K | Same
        اعتقد ان اسمه كاروان عزيز | K | Same
        الموظف المسيء كاروان عزيز | K | Doubtful
        وكاروان عزيز | K | Doubtful
        الموظف احمد وكاروان عزيز | K | Doubtful
        پێموایە ناوی کاروان عەزیز بوو | K | Same
        کەسێکی زۆر خراپ کاروان عەزیز | K | Doubtful
        Foreman Aziz Karwan | K | Doubtful
        Aziz Karwan, second window | K | Doubtful
        Ahmad Hasan and Karwan Aziz | K | Same
        Ahmad the manager Karwan Aziz | K | Doubtful
        شکایەتم هەیە لە کاروان عەزیز | K | Doubtful
        لكاروان عزيز | K | Doubtful
        Karwan son of Aziz | K | Same
        brother of Karwan Aziz | K | Same
        Zzzz Karwan Aziz | K | Doubtful
        Amin Karwan Aziz | K | Doubtful
        # Glued, cut, and what cannot be seen.
        KarwanAziz | K | Same
        karwanaziz | K | Doubtful
        drkarwanaziz | K | Doubtful
        karwanazizmahmoud | K | Doubtful
        AzadKarim | Azad Karim Omer | Same
        كاروانعزيز | K | Doubtful
        کاروانعەزیز | K | Doubtful
        المديركاروانعزيز | K | Doubtful
        Karwan_Aziz | K | Same
        Karwan1Aziz | K | Same
        Kar wan Aziz | K | Doubtful
        کار وان عەزیز | K | Doubtful
        K a r w a n A z i z | K | Doubtful
        K.a.r.w.a.n A.z.i.z | K | Doubtful
        ك ا ر و ا ن ع ز ي ز | K | Doubtful
        Karwan<U+200B>Aziz | K | Same
        Karwan<U+00AD>Aziz | K | Same
        Karwan<U+2060>Aziz | K | Same
        Kar<U+200B>wan A<U+00AD>ziz | K | Same
        Kar<U+034F>wan Aziz | K | Same
        Kar<U+3164>wan Aziz | K | Same
        Kar<U+E0061>wan Aziz | K | Same
        کاروان<U+200C>عەزیز | K | Same
        كار<U+200D>وان عز<U+FEFF>يز | K | Same
        <U+202E>Karwan<U+202C> Aziz | K | Same
        # Letters that look or sound alike.
        Karwan Azis | K | Doubtful
        Karwan Asiz | K | Doubtful
        Ahmet Karim | Ahmed Karim Omer | Doubtful
        Kalid Omer | Khalid Omer Ali | Doubtful
        کارۋان عەزیز | K | Same
        كاروان علۓ | Karwan Ali Hasan | Same
        ڪاروان عزيز | K | Same
        کاروان عەزێز | K | Same
        Кarwan Aziz | K | Same
        Kаrwаn Аzіz | K | Same
        Κarwan Aᴢiz | K | Same
        Ḥasan ʿAlī | Hasan Ali Karim | Same
        𝐊𝐚𝐫𝐰𝐚𝐧 Ａｚｉｚ | K | Same
        # Others: sons, brothers, namesakes in part, and no names at all.
        Ahmad Karwan Aziz | K | Different
        Ahmed Karwan | K | Different
        ئەحمەد کاروان عەزیز | K | Different
        احمد كاروان عزيز | K | Different
        ئەحمەدی کاروان عەزیز | K | Different
        Ahmad bin Karwan Aziz | K | Different
        ئەحمەد کوڕی کاروان عەزیز | K | Different
        the clerk Ahmad Karwan Aziz | K | Different
        I think Ahmad Karwan Aziz | K | Different
        Head of department: Rebwar Karwan Aziz | K | Different
        السيد المدير العام احمد كاروان عزيز | K | Different
        بەڕێوەبەری گشتی ڕێبوار کاروان عەزیز | K | Different
        Abu Hasan Ahmad Karwan Aziz | K | Different
        ابو حسن احمد كاروان عزيز | K | Different
        AhmadKarwanAziz | K | Different
        احمدكاروانعزيز | K | Different
        Ah<U+200B>mad Karwan Aziz | K | Different
        Rebwar Aziz Mahmoud | K | Different
        ڕێبواری عەزیزی مەحموود | K | Different
        Aziz Mahmoud | K | Different
        عەزیزی مەحموود | K | Different
        Karwan Hasan Ali | K | Different
        کاروانی حەسەن | K | Different
        KarwanHasan | K | Different
        كاروانحسن | K | Different
        foreman Karwan Hasan | K | Different
        name: Ahmad Hasan | K | Different
        I think Ahmad Aziz | K | Different
        Security guard | K | Different
        the inspector at the desk | K | Different
        بەڕێوەبەری گشتی | K | Different
        المدير العام | K | Different
        مدير الدائرة | K | Different
        كروان عامر | K | Different
        Shwan Karwan Aziz | K | Different
        Aziz Karwan Hamid | K | Different
        Zagros Karwan Aziz | K | Different
        Nur al-Din Karwan Aziz | K | Different
        عبد الرحمن كاروان عزيز | K | Different
        محمد علي حسن | علي حسن عمر | Different
        الممرضة زينب علي حسن | علي حسن عمر | Different
        Kamaran Aziz | K | Different
        Sabri Ahmad | Sabir Ahmad Ali | Different
        Ahmad Hasan told me that a man with a beard took it | K | Different
        K a r i m A l i | K | Different
        The whole department of registration at the second floor | K | Different
        """;

    public static IEnumerable<(string Named, string[] Account, string Judgement)> All =>
        from line in Table.Split('\n')
        where !line.StartsWith('#')
        let parts = line.Split('|', StringSplitOptions.TrimEntries)
        select (Seen(parts[0]), parts[1] == "K" ? ["Karwan Aziz Mahmoud"] : new[] { parts[1] }, parts[2]);

    private static string Seen(string text) =>
        Unseen()
            .Replace(
                text,
                match =>
                    char.ConvertFromUtf32(int.Parse(match.Groups["sign"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            );

    [GeneratedRegex("<U\\+(?<sign>[0-9A-F]+)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unseen();
}
