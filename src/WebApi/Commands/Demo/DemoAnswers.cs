namespace Ccs.WebApi.Commands.Demo;

/// <summary>What the people of the demo write to each other.</summary>
internal static class DemoAnswers
{
    private static readonly string[] Notes =
    [
        "Phoned the branch; they look for the file.",
        "Same street as last month.",
        "Belongs to another office.",
    ];

    public static string Note(DemoRandom random) => random.Of(Notes);

    public static string Solved(string language) => In(language, "کێشەکە چارەسەر کرا.", "تم حل المشكلة.", "The problem has been solved.");

    public static string Rejection(string language) =>
        In(
            language,
            "بەداخەوە ئەم بابەتە لە دەسەڵاتی ئەم سیستەمەدا نییە.",
            "نأسف، هذا الموضوع خارج اختصاص هذا النظام.",
            "We are sorry: this matter is not one that this system may decide."
        );

    public static string Question(string language) =>
        In(
            language,
            "تکایە ژمارە و بەرواری وەسڵەکە بنووسن.",
            "يرجى كتابة رقم الوصل وتاريخه.",
            "Please tell us the number and the date of the receipt."
        );

    public static string Information(string language) =>
        In(
            language,
            "ژمارەی وەسڵەکە ٤٥٢١ـە و بەروارەکەی ١٢ی ئازارە.",
            "رقم الوصل ٤٥٢١ وتاريخه ١٢ آذار.",
            "The number of the receipt is 4521, of 12 March."
        );

    public static string Interim(string language) =>
        In(
            language,
            "سکاڵاکەتان لەژێر لێکۆڵینەوەدایە و لەم هەفتەیەدا وەڵامتان دەدەینەوە.",
            "شكواكم قيد التدقيق وسنجيبكم خلال هذا الأسبوع.",
            "Your complaint is being looked into; we shall answer within this week."
        );

    public static string Answer(string language, string outcome) =>
        outcome is "upheld" or "partly-upheld"
            ? In(
                language,
                "مافی خۆتانە و داوای لێبوردن دەکەین. کێشەکە چارەسەر کرا و فەرمانگەکە ئاگادار کرایەوە.",
                "أنتم على حق ونعتذر منكم. تمت معالجة المشكلة وإبلاغ الدائرة.",
                "You are right, and we apologise. The matter has been put right and the office has been told."
            )
            : In(
                language,
                "دوای لێکۆڵینەوە دەرکەوت کە ڕێوشوێنەکە بە گوێرەی یاسا بووە.",
                "تبين بعد التدقيق أن الإجراء كان وفق القانون.",
                "We have looked into it: what was done was according to the law."
            );

    public static string NotContent(string language) =>
        In(
            language,
            "وەڵامەکە ڕاست نییە و هیچ شتێک نەگۆڕاوە.",
            "الجواب غير صحيح ولم يتغير شيء.",
            "The answer is not right, and nothing has changed."
        );

    private static string In(string language, string ckb, string ar, string en) =>
        language switch
        {
            "ckb" => ckb,
            "ar" => ar,
            _ => en,
        };
}
