namespace Ccs.Domain.Figures.Editions;

/// <summary>
/// Attacks what is about to be published, as anybody could: from every cell its bounds, and from all tables what must add up to the same.
/// It reads nothing but what is published, so that what it decides tells nothing more.
/// </summary>
public static class EditionAudit
{
    /// <summary>Of the seven values that a band may stand for, so many must still be possible.</summary>
    public const int FewestLeft = 5;

    // A complaint is reopened twice at most, and each round falls due once and is answered once.
    private const int MostRounds = 3;

    /// <param name="months">All of them.</param>
    /// <param name="years">All of them.</param>
    /// <returns>Whether every band still hides what it stands for.</returns>
    public static bool Holds(IReadOnlyList<EditionMonthRow> months, IReadOnlyList<EditionYear> years)
    {
        var numbers = new EditionNumbers();
        AddRounds(numbers, months);
        foreach (var year in years)
        {
            AddYear(numbers, [.. months.Where(row => EditionMonth.Parse(row.Month)?.Year == year.Year)], year);
        }

        return numbers.Bounds.Narrow() && numbers.Bands.All(band => IsWide(numbers.Bounds.Of(band)));
    }

    /// <summary>From the beginning to the end of each month, no more can have come of what was filed.</summary>
    private static void AddRounds(EditionNumbers numbers, IReadOnlyList<EditionMonthRow> months)
    {
        List<(int, int)> due = [];
        List<(int, int)> answers = [];
        foreach (var row in months)
        {
            var filed = (numbers.Of(row, EditionColumn.Filed), -MostRounds);
            due.AddRange([filed, (numbers.Of(row, EditionColumn.InTime), 1), (numbers.Of(row, EditionColumn.Late), 1)]);
            numbers.Bounds.NotAboveZero(due);
            answers.Add(filed);
            if (row.Figures.Unrated is not null)
            {
                answers.AddRange(EditionColumn.OfAnswers.Select(column => (numbers.Of(row, column), 1)));
                numbers.Bounds.NotAboveZero(answers);
            }
        }
    }

    /// <summary>What the months add up to is what each table of the year adds up to.</summary>
    private static void AddYear(EditionNumbers numbers, IReadOnlyList<EditionMonthRow> months, EditionYear year)
    {
        var filed = numbers.Sum(months, EditionColumn.Filed);
        foreach (var rows in new[] { year.Ministries, year.Governorates, year.Categories }.OfType<IReadOnlyList<EditionRow>>())
        {
            Equal(numbers, [filed], numbers.Of(rows, EditionColumn.Filed));
        }

        if (year.Ministries is not { } ministries)
        {
            return;
        }

        foreach (var column in EditionColumn.OfDue.Skip(1))
        {
            Equal(numbers, [numbers.Sum(months, column)], numbers.Of(ministries, column));
        }

        if (months.All(row => row.Figures.Unrated is not null))
        {
            AddAnswers(numbers, months, ministries);
        }
    }

    /// <summary>Answers stay as many; ratings come until the day of the year's table, and an answer with one is one less without.</summary>
    private static void AddAnswers(EditionNumbers numbers, IReadOnlyList<EditionMonthRow> months, IReadOnlyList<EditionRow> ministries)
    {
        List<int> before = [];
        List<int> after = [];
        foreach (var column in EditionColumn.OfAnswers)
        {
            var sign = column == EditionColumn.Unrated ? -1 : 1;
            var (sum, rows) = (numbers.Sum(months, column), numbers.Of(ministries, column));
            numbers.Bounds.NotAboveZero([(sum, sign), .. rows.Select(row => (row, -sign))]);
            before.Add(sum);
            after.AddRange(rows);
        }

        Equal(numbers, before, after);
    }

    private static void Equal(EditionNumbers numbers, IReadOnlyList<int> one, IReadOnlyList<int> other) =>
        numbers.Bounds.Zero([.. one.Select(number => (number, 1)), .. other.Select(number => (number, -1))]);

    private static bool IsWide((long Low, long High) bounds) => bounds.High - bounds.Low + 1 >= FewestLeft;
}
