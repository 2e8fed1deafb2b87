namespace Ccs.Domain.Tests.Naming;

/// <summary>
/// How names are judged, pair by pair: as a complainant writes it, as the account has it (in one script or, with a stroke between, in
/// two), and what comes of it. Written by hand, from how people in the Region write their names.
/// </summary>
internal static class NamePairs
{
    private const string Table = """
        # As it is, in other orders, with titles and with less.
        Azad Karim Omer | Azad Karim Omer | Same
        ئازاد کەریم عومەر | ئازاد کەریم عومەر | Same
        Azad Karim | Azad Karim Omer | Same
        Azad Omer | Azad Karim Omer | Same
        Azad Karim Omer Barzani | Azad Karim Omer | Same
        Azad Karim Omer | Azad Karim | Same
        Omer, Azad Karim | Azad Karim Omer | Same
        Karim Azad Omer | Azad Karim Omer | Same
        Barzani Azad | Azad Karim Barzani | Doubtful
        Dr. Azad Karim | Azad Karim Omer | Same
        Mr Azad Omer | Azad Karim Omer | Same
        Eng. Azad Karim Omer | Azad Karim Omer | Same
        Prof. Dr. Azad Karim | Azad Karim Omer | Same
        the clerk Azad Karim | Azad Karim Omer | Same
        کاک ئازاد کەریم | ئازاد کەریم عومەر | Same
        د. ئازاد کەریم | ئازاد کەریم عومەر | Same
        د.ئازاد کەریم | ئازاد کەریم عومەر | Same
        بەڕێز مامۆستا ئازاد عومەر | ئازاد کەریم عومەر | Same
        م. ئەندازیار ئازاد کەریم | ئازاد کەریم عومەر | Same
        پ.د. شیلان ڕەسوڵ | شیلان ڕەسوڵ حەمە | Same
        خاتوو شیلان ڕەسوڵ | شیلان ڕەسوڵ حەمە | Same
        الأستاذ أحمد جاسم | احمد جاسم محمد العبيدي | Same
        السيد احمد جاسم | أحمد جاسم محمد | Same
        السيدة نادية حسن | نادیە حەسەن کەریم | Same
        الدكتور أحمد محمد جاسم | احمد جاسم محمد | Same
        حاجی ئازاد کەریم | ئازاد کەریم عومەر | Doubtful
        سەید ئەحمەد کەریم | ئەحمەد کەریم ڕەشید | Doubtful
        شێخ محمود حەفید | شێخ محمود حەفید | Same
        العميد أحمد جاسم | أحمد جاسم محمد | Doubtful
        Azad K. Omer | Azad Karim Omer | Same
        Azad K. | Azad Karim Omer | Doubtful
        A. Karim | Azad Karim Omer | Doubtful
        S. Jabbar | Sherwan Jabbar Rostam | Doubtful
        R. Jabbar | Sherwan Jabbar Rostam | Different
        Azad | Azad Karim Omer | Doubtful
        کاک ئازاد | ئازاد کەریم عومەر | Doubtful
        Mr Barzani | Azad Karim Barzani | Doubtful
        Azad Karim | Azad | Doubtful
        Azad Karim and Omer Ali | Omer Ali Hasan | Same
        ئازاد کەریم و عومەر عەلی | عومەر عەلی حەسەن | Same
        # The letters of keyboards.
        كريم علي حسن | کەریم عەلی حەسەن | Same
        علي كاكه | علی کاکه | Doubtful
        فاطمة کریم علی | فاطمه كريم علي | Same
        نادیە حەسەن | نادية حسن كريم | Same
        ئه‌حمه‌د کەریم | ئەحمەد کەریم ڕەشید | Same
        ئەحـــمەد كەريم | ئەحمەد کەریم ڕەشید | Same
        # The other script.
        Azad Karim | ئازاد کەریم عومەر | Same
        آزاد كريم | ئازاد کەریم عومەر | Same
        ازاد کریم عمر | Azad Karim Omer | Same
        Sherzad Ali | شێرزاد عەلی ڕەسوڵ | Same
        Shirzad Ali | شێرزاد عەلی ڕەسوڵ | Same
        شيرزاد علي | Sherzad Ali Rasul | Same
        Shêrzad Elî | Sherzad Ali Rasul | Same
        Hemin Rasheed | هێمن ڕەشید ئەحمەد | Same
        Hemn Rashid | هێمن ڕەشید ئەحمەد | Same
        هيمن رشيد | Hemin Rashid Ahmad | Same
        Hêmin Reşîd | Hemin Rashid Ahmad | Same
        Mohammed Amin | محەمەد ئەمین کەریم | Same
        Muhammad Ameen | محمد امين كريم | Same
        Mohamad Amin | Muhammad Amin Karim | Same
        موحەممەد ئەمین | محمد أمين كريم | Same
        Mehmed Emin | Mohammed Amin Karim | Doubtful
        Ahmad Kareem | احمد كريم جاسم | Same
        Ahmed Karim | ئەحمەد کەریم جاسم | Same
        أحمد كريم | Ahmad Kareem Jasim | Same
        Hussein Jamal | حسێن جەمال ئەحمەد | Same
        Husain Jamal | حسين جمال احمد | Same
        حوسێن جەمال | Hussain Jamal Ahmed | Same
        Yousif Salih | یوسف ساڵح ئەحمەد | Same
        Yusuf Saleh | يوسف صالح احمد | Same
        Yousef Salih | یووسف ساڵح ئەحمەد | Same
        Ibrahim Khalil | ئیبراهیم خەلیل حەسەن | Same
        إبراهيم خليل | Ebrahim Xelîl Hasan | Same
        Othman Qadir | عوسمان قادر ئەحمەد | Same
        Osman Kader | عثمان قادر احمد | Same
        Omar Faruq | عومەر فارووق عەلی | Same
        عمر فاروق | Omer Farouq Ali | Same
        Zhian Gohar | ژیان گۆهەر عەلی | Same
        Jiyan Gohar | ژیان گۆهەر عەلی | Same
        جيان كوهر | ژیان گۆهەر عەلی | Same
        Choman Hardi | چۆمان هەردی ئەحمەد | Same
        جومان هردي | Choman Hardi Ahmad | Same
        Goran Peshawa | گۆران پێشەوا عەلی | Same
        كوران بيشوا | گۆران پێشەوا عەلی | Same
        Evin Navdar | ئەڤین ناڤدار عەلی | Same
        افين نافدار | Avin Navdar Ali | Same
        Ramazan Fazil | ڕەمەزان فازڵ عەلی | Same
        رمضان فاضل | ڕەمەزان فازڵ عەلی | Same
        Ramadan Fadhil | رمضان فاضل علي | Same
        Ramadan Fadhil | ڕەمەزان فازڵ عەلی | Doubtful
        Twana Nawroz | توانا نەورۆز عەلی | Same
        توانا نوروز | Twana Newroz Ali | Same
        Ismail Saeed | ئیسماعیل سەعید عەلی | Same
        اسماعيل سعيد | Ismael Said Ali | Same
        Dilawer Jawad | دلاوەر جەواد عەلی | Same
        Layla Zaid | لەیلا زەید عەلی | Same
        ليلى زيد | Leyla Zayd Ali | Same
        Karim Hussain | کەریم حوسەین عەلی | Same
        زيرك رؤوف | زیرەک ڕەئووف عەلی | Same
        Zirak Rauf | زیرەک ڕەئووف عەلی | Same
        Nawzad Fatih | نەوزاد فەتاح عەلی | Different
        Nawzad Fattah | نەوزاد فەتاح عەلی | Same
        Khidir Mustafa | خدر مستەفا عەلی | Same
        خضر مصطفى | خدر مستەفا عەلی | Same
        Taha Yasin | طه ياسين علي | Same
        Yahya Musa | يحيى موسى علي | Same
        یەحیا موسا | يحيى موسى علي | Same
        Is'haq Dawud | ئیسحاق داوود عەلی | Same
        إسحق داود | Ishaq Dawood Ali | Same
        Juma Masoud | جومعە مەسعوود عەلی | Same
        جمعة مسعود | Juma Masud Ali | Same
        Fuad Rafiq | فوئاد ڕەفیق عەلی | Same
        فؤاد رفيق | Fouad Rafeeq Ali | Same
        Aisha Faiq | عائشة فائق علي | Same
        Gulala Ghafur | گوڵاڵە غەفوور عەلی | Same
        # Names of several parts.
        Abdulrahman Azad | عەبدولڕەحمان ئازاد عەلی | Same
        Abd al-Rahman Azad | عبدالرحمن آزاد علي | Same
        Abdurrahman Azad | عەبدوڕەحمان ئازاد عەلی | Same
        عبد الرحمن ازاد | Abdul Rahman Azad Ali | Same
        Abdel Kader Hasan | عەبدولقادر حەسەن عەلی | Same
        عبد الله حسن | عەبدوڵڵا حەسەن عەلی | Same
        Abdullah Hasan | عەبدوڵا حەسەن عەلی | Same
        Abdulla Hassan | عبدالله حسن علي | Same
        Rahman Azad | Abdulrahman Azad Ali | Doubtful
        Salah al-Din Omer | سەلاحەدین عومەر عەلی | Same
        صلاح الدين عمر | Salahaddin Omer Ali | Same
        Nuraddin Omer | نورالدين عمر علي | Same
        Salah Omer | Salahaddin Omer Ali | Doubtful
        Ahmad Al-Obaidi | أحمد جاسم العبيدي | Same
        أحمد عبيدي | احمد جاسم العبيدي | Same
        حەمە ئەمین | محەمەد ئەمین کەریم | Doubtful
        Hama Karim | Mohammed Karim Amin | Doubtful
        برایم خەلیل | ئیبراهیم خەلیل حەسەن | Doubtful
        # Both scripts of the account.
        صلاح عمر | Salah Omer Ali / سەلاح عومەر عەلی | Same
        Salah Omer | Salih Omer Ali / صالح عمر علي | Doubtful
        كريم أحمد | Kareem Ahmed Ali / کەریم ئەحمەد عەلی | Same
        # Brothers, fathers, sons, and others with a name in common.
        Aram Karim Omer | Azad Karim Omer | Different
        ئارام کەریم عومەر | ئازاد کەریم عومەر | Different
        Aram Karim | ئازاد کەریم عومەر | Different
        Karim Omer | Azad Karim Omer | Different
        کەریم عومەر | ئازاد کەریم عومەر | Different
        Karim Omer Rasul | Azad Karim Omer | Different
        Aram Azad Karim | Azad Karim Omer | Different
        Azad Ahmad | Azad Karim Omer | Different
        ئازاد ئەحمەد | ئازاد کەریم عومەر | Different
        آزاد احمد | Azad Karim Omer | Different
        حسن علي كريم | حسين علي كريم | Different
        Hasan Ali Karim | Hussein Ali Karim | Different
        حەسەن عەلی | حسێن عەلی کەریم | Different
        Hasan Ali | حسێن عەلی کەریم | Different
        محمد علي كريم | محمود علي كريم | Different
        Mohammed Ali | Mahmood Ali Karim | Different
        محەمەد عەلی | ئەحمەد عەلی کەریم | Different
        Ahmed Omer | Hamed Omer Ali | Different
        عمر احمد | عامر احمد علي | Different
        نصر احمد | ناصر احمد علي | Different
        جبر احمد | جابر احمد علي | Different
        سالم احمد | سليم احمد علي | Different
        صالح عمر | صلاح عمر علي | Different
        جمال عمر | جميل عمر علي | Different
        Kamal Omer | Kamil Omer Ali | Different
        سعد احمد | سعيد احمد علي | Different
        Saad Ahmad | Saeed Ahmad Ali | Different
        رشيد احمد | راشد احمد علي | Different
        Shirwan Ali | Sirwan Ali Hasan | Different
        سیروان عەلی | شیروان عەلی حەسەن | Different
        Hemin Ahmad | Amin Ahmad Ali | Different
        Dana Omer | Lana Omer Ali | Different
        Lana Omer | Lina Omer Ali | Different
        Aso Omer | Ari Omer Ali | Different
        Abdulkarim Omer | Abdulrahman Omer Ali | Different
        Abdullah Omer | Abdulrahman Omer Ali | Different
        عبدالكريم عمر | عبدالرحمن عمر علي | Different
        Dr. Ahmad | Azad Karim Omer | Different
        the clerk at window 3 | Azad Karim Omer | Different
        . | Azad Karim Omer | Different
        A. | Azad Karim Omer | Different
        """;

    public static IEnumerable<(string Named, string[] Account, string Judgement)> All =>
        from line in Table.Split('\n')
        where !line.StartsWith('#')
        let parts = line.Split('|', StringSplitOptions.TrimEntries)
        select (parts[0], parts[1].Split('/', StringSplitOptions.TrimEntries), parts[2]);
}
