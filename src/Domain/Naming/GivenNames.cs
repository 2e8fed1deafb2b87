using System.Text;

namespace Ccs.Domain.Naming;

/// <summary>
/// Given names that are common in the Region. One of them before somebody's name says that a son or a daughter is meant; any other word
/// may be a title that nobody listed. Left out is what is also an ordinary word: امین is a secretary, "said" is no Saeed.
/// </summary>
internal static class GivenNames
{
    private static readonly HashSet<string> Known = Words(
        """
        abbas abdulla abdullah abdulrahman abdurrahman abdulkarim abdulqadir abdulaziz abdulwahid abdulsalam adel adil adnan ahmad ahmed
        akam akram ala alan ali alla amanj amina amjad ammar anas anwar aram aras ardalan ari arkan arsalan aryan asad asaad ashna ashraf
        aso avan avin ayad ayman ayoub ayub azad azhar baban badr bahar bahman bahroz bakhtiar bakhtyar bakir balen ban banaz barham
        barzan bashar bashdar bashir bawan bayan bestun bilal bnar burhan chiman chnar chra chro choman darya daban daniel darbaz dashti
        dashne dastan dawood dawud delan deler dilan dilshad dilman diyar dler dilawar diar ehsan emad evin ezzat fadhil fadil fahad fahmi
        faisal faiq fakhir fakhri falah faraydun fareed farhad farid farman farouq faruq fatih fatima fatma fattah fawzi fazil fikri firas
        fryad fuad gashaw ghazi goran gulala gulistan habib hadi hadia haider haidar haifa hakar halala halgurd halo hama hamdi hamid hana
        hanan hani hardi harem hasan hassan hashim hatam hawkar haval hawraz hawre hayder hazhar hazim hedi helin hemin hemn hero hersh
        hevi hewa hilal hilmi hisham hoshang hoshyar hozan husain hussein hussain huda ibrahim idris ihsan imad iman imran isam ismael
        ismail issa jabar jabbar jalal jalil jamal jameel jamil jasim jawad jawhar jaza jihan jotyar juma jwan kamal kamaran kameran kamil
        kanar karam kardo karim kareem karokh karwan karzan kawa kawan kazhal kazim khalid khalil khadija khasraw khidir khoshnaw kosar
        kosrat kurdo lana lanja lara latif layla lavan lina luqman lutfi mahdi mahmood mahmoud mahmud majdi majid mansour mariam mariwan
        maryam masoud masud mazin miran mohamad mohamed mohammad mohammed muhammad muhamad muhammed muhsin mukhtar mukhlis munira murad
        musa mustafa muthanna nabaz nabil nadia nahida najat najib najmadin namo narin nasih nasir nasrin nawroz nawzad naz naznaz nazanin
        nechirvan nergiz niaz nihad nigar nizar nizam nura nuri nwenar omar omed omer osama osman othman parwin payam pari perwin peshawa
        peshang pola polla qadir qasim qays rabar rada rafiq rahim rahman ramadan ramazan ramzi rand rania rashad rasheed rashid rasul
        raouf rauf rawa rawand rawaz rawezh razaw rebaz rebin rebwar rekan renas rezan ribwar riyadh rizgar ronak rozhan rozhgar rushdi
        ruqaya rustam saad sabah sabir sabri sadiq sadun saeed sahar sajad sakar salah salahaddin salam saleh salih salim salma salman
        sami samir samira sana sangar saman sara sarah sardar sarhang sarhad sarkawt sarmad sarwar saya sayran serwan shad shadi shaban
        shafiq shahin shahla shakhawan shakir shamal sharmin shaswar shawkat shayma shene sherin sherko sherwan sherzad shilan shirin
        shirwan shivan shko shkar shno shukri shwan sidqi sirwan soran sozan subhi suhad sulaiman suleiman suzan taban taha tahir tahsin
        taib talib tara tariq tavga tofiq trifa twana usama wafa wahid waleed walid warda wasfi wisam wrya wria yadgar yahya yaqub yasin
        yassin yasir yousif yousef yusuf yusif zahir zahra zaid zainab zaki zanyar zhala zhiar zhilwan zhian zhwan zhyan zirak ziyad zryan
        zrng zubair zuhair zagros dlnya dilnya zhino hawar awat nali lawk zhilia hezha hazha bzhar shukur shokhan srwa niga nyan lawin
        sewe khabat halmat hemdad rozh rozha roza sima simin sanaria sarbast sarbaz shiler sharo saryas rangin runak rawshan payman
        paywand nishtiman nian عباس عبدالله عبدوڵڵا عبدالرحمن عبدولرەحمان عبدالكريم عبدالقادر عبدالعزيز عبدالسلام عادل عدنان احمد ئەحمەد
        ئاکام اکرم ئەکرەم الاء ئالان علي عەلی ئامانج امجد عمار انس انور ئەنوەر ئارام آرام ئاراس ئەردەڵان ئاری آري ئارکان ئەرسەلان ئاریان
        اسد اسعد ئەسعەد ئاسۆ اسو اشرف ئاڤان ئەڤین اياد ايمن ايوب ئەیوب ئازاد ازاد بابان بەدر بەهار بهار بەهمەن بەهرۆز بەختیار بختيار باقر
        بارزان بشار باشدار بشير بەشیر بەیان بێستون بلال بەناز بەرهەم بورهان برهان چیمەن چنار چرا چرۆ چۆمان دابان دەربەندی دەشتی داستان
        داود داوود دێلان دلێر دلشاد دیار دلاوەر احسان ئیحسان عماد عیماد ایڤین عزت فاضل فازڵ فەهمی فیصل فەیسەڵ فائق فاخر فخري فلاح
        فەرەیدوون فريد فەرید فرهاد فەرهاد فەرمان فاروق فارووق فاتح فاطمة فاتمە فتاح فەتاح فوزي فەوزی فكري فراس فریاد فؤاد فوئاد گەشاو غازي
        گۆران گوڵاڵە حبيب حەبیب هادي هادی هاژە حيدر حەیدەر هاكار هەڵاڵە هەڵگورد هەڵۆ حمدي حەمدی حميد حەمید حامد هانا حنان هاني هەردی هارێم
        حسن حەسەن هاشم هێمن هيمن هاوکار هەڤاڵ هاوڕاز هاوڕێ هەژار حازم هێدی هێلین هێرۆ هێرش هێڤی هێوا هیوا حلمي هشام هۆشەنگ هۆشیار هۆزان
        حسين حسێن حوسێن هدى ابراهيم ئیبراهیم ادريس ئیدریس ايمان عمران عصام اسماعيل ئیسماعیل عيسى عیسا جبار جەبار جلال جەلال جليل جەلیل
        جمال جەمال جميل جەمیل جاسم جواد جەواد جەوهەر جەزا جیهان جوتیار جومعە جمعة کەمال كمال کامەران كامران كامل کامیل کاروان كاروان
        کارزان كارزان کاوە كاوه کاوان کەژاڵ كاظم کاردۆ کەریم كريم کارۆخ خالد خالید خليل خەلیل خديجة خەدیجە خەسرەو خدر خضر کۆسار کۆسرەت
        کوردۆ لانە لانا لەنجە لارا لطيف لەتیف ليلى لەیلا لینا لقمان لوقمان لطفي مهدي مەهدی محمود مەحموود مەحمود مجدي مجيد مەجید منصور مريم
        مەریەم مەریوان مسعود مەسعود مازن میران محمد محەمەد موحەممەد محسن مختار مراد موراد موسا موسى مصطفى مستەفا مثنى نەبەز نبيل نەبیل
        نادية نادیە نجاة نجيب نەجیب نەرمین نارین ناصح ناصر ناسر نەسرین نەورۆز نوزاد نەوزاد نازەنین نێچیرڤان نێرگز نیاز نهاد نیگار نزار
        نوري نووری نوێنەر عمر عومەر ئومێد اوميد اسامة عثمان عوسمان پەروین پەیام پەری پێشەوا پێشەنگ پۆلا قادر قاسم قيس ڕابەر رفيق ڕەفیق
        رحيم ڕەحیم رمضان ڕەمەزان رمزي ڕەند رشاد رشيد ڕەشید رسول ڕەسوڵ رؤوف ڕەئووف ڕەوا ڕەوەند ڕەوەز ڕاوێژ ڕەزاو ڕێباز ڕێبین ڕێبوار ريبوار
        ڕێکان ڕێناس ڕێزان رياض ڕزگار رزكار ڕوناک ڕۆژان ڕۆژگار رشدي رستم ڕۆستەم سعد صباح سەباح صابر سابیر صبري سەبری صادق سعدون سعيد سەعید
        سحر سجاد سەکار صلاح سەلاح سلام سەلام صالح ساڵح سالم سەلمان سلمان سامي سامی سمير سەمیر سەنا سەنگەر سامان سارا سارة سەردار سردار
        سەرهەنگ سەرهەد سەرکەوت سركوت سرمد سەروەر سایە سەیران شاد شادي شەعبان شفيق شاهین شەهلا شاخەوان شاکر شەماڵ شەرمین شاسوار شوكت شەوکەت
        شيماء شنە شیرین شێرکۆ شيركو شێروان شيروان شێرزاد شيرزاد شیلان شڤان شکۆ شنۆ شکري شوکری شوان سیروان سيروان سۆران سوران سۆزان صدقي
        صبحي سوزان سليمان سلێمان تابان طه تاها طاهر تاهیر تحسين تەحسین طالب تارا طارق تاریق تاڤگە توفيق تۆفیق تریفە توانا وفاء وليد وەلید
        وصفي وسام وریا یادگار يحيى یەحیا يعقوب ياسين یاسین ياسر یاسر يوسف یوسف یووسف ظاهر زهراء زەهرا زيد زەید زينب زەینەب زكي زەکی زانیار
        ژاڵە ژیار ژیلوان ژیان ژوان زیرەک زيرك زياد زریان زوبێر زهير زاگرۆس دڵنیا ژینۆ هەوار ئاوات ژیلیا شوکور شۆخان سروە نیان لاوین خەبات
        هەڵمەت هێمداد سەربەست سەرباز پەیمان پەیوەند نیشتمان ڕۆشنا ڕەوشەن سیما سیمین زەردەشت ئەژین ئەژی ئاڤین بەرزی بێریڤان دیلان ئەسرین
        شەونم ئاشنا لاڤە لاوک نالی
        """
    );

    /// <summary>Whether the word, with or without an ending of Kurdish, is one.</summary>
    public static bool Are(string word) => IsOne(word) || Endings.Without(word).Any(IsOne);

    public static bool IsOne(string word) => Known.Contains(Key(word)) || Compounds.Taken(word) is { Servant: true } or { OfFaith: true };

    /// <summary>Of spellings that differ by what keyboards lack and hands leave out.</summary>
    private static string Key(string word)
    {
        var key = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            var same = c switch
            {
                'e' or 'y' or 'ê' or 'î' => 'i',
                'o' or 'û' or 'w' => 'u',
                'q' => 'k',
                'ş' => 's',
                'أ' or 'إ' or 'آ' => 'ا',
                'ڕ' => 'ر',
                'ڵ' => 'ل',
                'ۆ' or 'ؤ' => 'و',
                'ێ' or 'ى' => 'ی',
                _ => c,
            };
            var left = same is 'ئ' or 'ە' or 'ة' or '\'' || (c == 'ه' && key.Length == word.Length - 1);
            if (word.StartsWith("ئە", StringComparison.Ordinal) && key.Length == 0)
            {
                key.Append('ا');
            }
            else if (!left && (key.Length == 0 || key[^1] != same))
            {
                key.Append(same);
            }
        }

        return key.ToString();
    }

    private static HashSet<string> Words(string words) =>
        words
            .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(NameWords.Plain)
            .Select(Key)
            .ToHashSet(StringComparer.Ordinal);
}
