using Ccs.Application.Figures.Measures;
using Ccs.Application.Figures.Reports;
using Ccs.Application.Figures.Signals;
using Ccs.Application.Validation;
using Ccs.Domain.Figures.Acts;

namespace Ccs.WebApi.Endpoints.Figures;

/// <summary>Each report as one table: a row an item, and the numbers that stand in it.</summary>
internal static class FigureTables
{
    private static readonly string[] NumbersOfTerm =
    [
        "x#",
        "n#",
        "rate~",
        "expected~",
        "excess~",
        "low~",
        "high~",
        "weight~",
        "answered#",
        "responseRate~",
    ];

    public static FigureTable Of(FigureReport report) =>
        report switch
        {
            WeaknessReport r => Weaknesses(r),
            TimesReport r => Table(
                "key,name,answered#,ended#,open#,median#,medianLow#,medianHigh#,method,due#,inTime#,share~,shareLow~,shareHigh~",
                (r.By is null ? [r.Whole] : r.Items).Select(Times)
            ),
            TrendReport r => Table(
                "key,name,from@,to@,x#,n#,value~,centre~,low~,high~,answered#,responseRate~,whole",
                r.Items.SelectMany(Trend)
            ),
            SilenceReport r => Table(
                "key,name,complaints#,inhabitants#,year#,source,perTenThousand~,low~,high~,assisted#,assistedShare~,phone#,phoneShare~,"
                    + "answered#,rated#,responseRate~,dissatisfied#,dissatisfiedShare~",
                r.Items.Select(Silence)
            ),
            HeatReport r => Table("row,column,x#,n#,expected~,mark", r.Cells.Select(Heat)),
            FunnelReport r => Table("key,name,x#,n#,rate~,low~,high~,lowest~,highest~", r.Items.Select(Funnel)),
            FlowReport r => Table("from,fromName,fromMove,to,toName,toMove,end,count#,medianDays#", r.Items.Select(Flow)),
            AgeingReport r => Table(
                "key,name,open#,overdue#,waitsForComplainant#,upTo5#,upTo10#,upTo20#,upTo60#,older#",
                (r.By is null ? [r.Whole] : r.Items).Select(Ageing)
            ),
            FigureCasesReport { All: { } all } => new FigureTable(FigureTable.Named("caseNumber"), all.Select(number => Row(number))),
            FigureCasesReport { Items: { } items } => Table("caseNumber", items.Select(item => Row(item.CaseNumber))),
            FigureCasesReport r => Table("count#", [Row(r.Count)]),
            SignalsReport r => Table(
                "id,key,kind,week@,observed~,expected~,limit~,p~,contacts#,verdict,explanation",
                r.Items.Select(Signal)
            ),
            MeasuresReport r => Table("id,weaknessKey,what,who,from@,smallestVisible~", r.Items.Select(Measure)),
            MeasureEffectReport r => Table("id,weaknessKey,verdict,why,ratio~,low~,high~,smallestVisible~", [Effect(r)]),
            _ => throw new InvalidOperationException($"{report.GetType().Name} has no table."),
        };

    private static FigureTable Weaknesses(WeaknessReport report)
    {
        // All of them, whichever the items have: the columns of a table are no news.
        var terms = WeaknessKey.Terms;
        const string Columns = "key,name,rank#,rankFrom#,rankTo#,tiedWith,complaints#,score~,low~,high~,burden~,burdenLow~,burdenHigh~";
        return new FigureTable(
            [
                .. FigureTable.Named(Columns),
                .. terms.SelectMany(term => NumbersOfTerm.Select(number => FigureTable.Column($"{term}.{number}"))),
            ],
            report.Items.Select(item => Weakness(item, terms)).ToAsyncEnumerable()
        );
    }

    private static object?[] Weakness(WeaknessItem i, IReadOnlyList<string> terms) =>
        [
            .. Row(i.Key, i.Name, i.Rank, i.RankFrom, i.RankTo, string.Join(' ', i.TiedWith), i.Complaints),
            .. Row(i.Score, i.Low, i.High, i.Burden, i.BurdenLow, i.BurdenHigh),
            .. terms.SelectMany(name => Numbers(i.Terms.FirstOrDefault(term => term.Name == name))),
        ];

    /// <summary>As <see cref="NumbersOfTerm"/>.</summary>
    private static object?[] Numbers(WeaknessTerm? t) =>
        [.. Row(t?.X, t?.N, t?.Rate, t?.Expected, t?.Excess, t?.Low, t?.High, t?.Weight), .. Row(t?.Answered, t?.ResponseRate)];

    private static object?[] Times(TimesItem i) =>
        [
            .. Row(i.Key, i.Name, i.Answered, i.Ended, i.Open, i.Median, i.MedianLow, i.MedianHigh, i.Method),
            .. Row(i.Due, i.InTime, i.Share, i.ShareLow, i.ShareHigh),
        ];

    private static IEnumerable<object?[]> Trend(TrendItem i) =>
        i.Points.Select(point =>
            (object?[])
                [
                    .. Row(i.Key, i.Name, point.From, point.To, point.X, point.N, point.Value, i.Centre, point.Low, point.High),
                    .. Row(point.Answered, point.ResponseRate, point.Whole ? "true" : "false"),
                ]
        );

    private static object?[] Silence(SilenceItem i) =>
        [
            .. Row(i.Key, i.Name, i.Complaints, i.Inhabitants, i.Year, i.Source, i.PerTenThousand, i.Low, i.High),
            .. Row(i.Assisted, i.AssistedShare, i.Phone, i.PhoneShare, i.Answered, i.Rated, i.ResponseRate),
            .. Row(i.Dissatisfied, i.DissatisfiedShare),
        ];

    private static object?[] Heat(HeatCell i) => Row(i.Row, i.Column, i.X, i.N, i.Expected, Kebab.Of(i.Mark));

    private static object?[] Funnel(FunnelItem i) => Row(i.Key, i.Name, i.X, i.N, i.Rate, i.Low, i.High, i.Lowest, i.Highest);

    private static object?[] Flow(FlowItem i) =>
        [
            .. Row(i.From, i.FromName, Kebab.Of(i.FromMove)),
            .. Row(i.To, i.ToName, i.ToMove is { } move ? Kebab.Of(move) : null),
            .. Row(Kebab.Of(i.End), i.Count, i.MedianDays),
        ];

    private static object?[] Ageing(AgeingItem i) =>
        Row(i.Key, i.Name, i.Open, i.Overdue, i.WaitsForComplainant, i.UpTo5, i.UpTo10, i.UpTo20, i.UpTo60, i.Older);

    private static object?[] Signal(SignalItem i) =>
        [
            .. Row(i.Id, i.Key, Kebab.Of(i.Kind), i.Week, i.Observed, i.Expected, i.Limit, i.P, i.Contacts),
            .. Row(i.Explained is { } said ? Kebab.Of(said.Verdict) : null, i.Explained?.Text),
        ];

    private static object?[] Measure(MeasureView i) => Row(i.Id, i.WeaknessKey, i.What, i.Who, i.From, i.SmallestVisible);

    private static object?[] Effect(MeasureEffectReport r) =>
        [
            .. Row(r.Measure.Id, r.Measure.WeaknessKey, Kebab.Of(r.Verdict), r.Why is { } why ? Kebab.Of(why) : null),
            .. Row(r.Ratio, r.Low, r.High, r.SmallestVisible),
        ];

    private static FigureTable Table(string columns, IEnumerable<object?[]> rows) =>
        new(FigureTable.Named(columns), rows.ToAsyncEnumerable());

    private static object?[] Row(params object?[] cells) => cells;
}
