using System.Runtime.InteropServices;
using Ccs.Domain.Figures.Counting;

namespace Ccs.Infrastructure.Figures.Columns;

/// <summary>A row of an answer, in small numbers.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ColumnKey(int Agency, short Service, short Category, short Governorate, short Facets);

/// <summary>What a question asks for: of each group of entries, which row of the answer it is in. Looked up once a group.</summary>
internal sealed class ColumnFilter
{
    /// <summary>It is in none.</summary>
    public const int Out = -1;

    // A row that was looked up is kept as more than 0.
    private const int Known = 2;

    private readonly FigureQuestion _question;
    private readonly FigureKeys _keys;
    private readonly string[] _names;
    private readonly EntryGroup[] _groups;
    private readonly int[] _rowOf;
    private readonly Dictionary<ColumnKey, int> _rows = [];
    private readonly List<EntryGroup> _firsts = [];
    private readonly int[] _agencies;
    private readonly bool[]? _services;
    private readonly bool[]? _categories;
    private readonly bool[]? _governorates;
    private readonly int _facets;
    private readonly (int Shift, int Mask, int Value)[] _has;
    private readonly int _severity;
    private readonly short _byService;
    private readonly short _byCategory;
    private readonly short _byGovernorate;

    /// <param name="question">Its filter and what rows are told apart by.</param>
    /// <param name="tree">Of the agencies and categories, as known then.</param>
    /// <param name="keys">Of all that stands in the groups.</param>
    /// <param name="groups">By their numbers.</param>
    public ColumnFilter(FigureQuestion question, FigureTree tree, FigureKeys keys, EntryGroup[] groups)
    {
        (_question, _keys, _groups, _rowOf) = (question, keys, groups, new int[groups.Length]);
        var filter = question.Filter;
        var rows = new List<string>();
        _agencies = keys.Table(name => NameOf(name, question, tree, rows), Out);
        _names = [.. rows];
        _services = filter.Service is null ? null : keys.Table(name => name == filter.Service, false);
        _governorates = filter.Governorate is null ? null : keys.Table(name => name == filter.Governorate, false);
        _categories = filter.Category is null
            ? null
            : keys.Table(name => tree.IsWithinCategory(name ?? string.Empty, filter.Category), false);
        _facets = FigureFacet.MaskOf(question.By);
        _severity = filter.Severity ?? 0;
        _byService = All(FigureDimension.Service);
        _byCategory = All(FigureDimension.Category);
        _byGovernorate = All(FigureDimension.Governorate);
        _has =
        [
            .. Has(FigureFacet.OfKind, (int?)filter.Kind),
            .. Has(FigureFacet.OfLanguage, (int?)filter.Language),
            .. Has(FigureFacet.OfChannel, (int?)filter.Channel),
            .. Has(FigureFacet.OfContact, (int?)filter.ContactKind),
        ];
    }

    /// <summary>How many rows there are so far.</summary>
    public int Rows => _firsts.Count;

    /// <returns>The row of a group of entries, or <see cref="Out"/>.</returns>
    public int RowOf(int group)
    {
        if (_rowOf[group] == 0)
        {
            _rowOf[group] = LookUp(_groups[group]) + Known;
        }

        return _rowOf[group] - Known;
    }

    /// <summary>What a row is about.</summary>
    public FigureGroup Group(int row)
    {
        var one = _firsts[row];
        return new FigureGroup
        {
            Agency = By(FigureDimension.Agency) ? _names[_agencies[one.Agency]] : null,
            Service = By(FigureDimension.Service) ? _keys.NameOf(one.Service) : null,
            Category = By(FigureDimension.Category) ? _keys.NameOf(CategoryOf(one)) : null,
            Governorate = By(FigureDimension.Governorate) ? _keys.NameOf(one.Governorate) : null,
            Kind = By(FigureDimension.Kind) ? FigureFacet.KindIn(one.Facets) : null,
            Language = By(FigureDimension.Language) ? FigureFacet.LanguageIn(one.Facets) : null,
            Channel = By(FigureDimension.Channel) ? FigureFacet.ChannelIn(one.Facets) : null,
        };
    }

    private int LookUp(EntryGroup group)
    {
        var (agency, category) = (_agencies[group.Agency], CategoryOf(group));
        if (
            agency == Out
            || _services?[group.Service] == false
            || _categories?[category] == false
            || _governorates?[group.Governorate] == false
            || !Fits(group.Facets)
        )
        {
            return Out;
        }

        var key = new ColumnKey(
            agency,
            (short)(group.Service & _byService),
            (short)(category & _byCategory),
            (short)(group.Governorate & _byGovernorate),
            (short)(group.Facets & _facets)
        );
        if (_rows.TryAdd(key, _firsts.Count))
        {
            _firsts.Add(group);
        }

        return _rows[key];
    }

    private short CategoryOf(EntryGroup group) => _question.Chosen ? group.Chosen : group.Category;

    private static int NameOf(string? agency, FigureQuestion question, FigureTree tree, List<string> rows)
    {
        if (question.Filter.Agency is { } within && !tree.IsWithin(agency, within))
        {
            return Out;
        }

        var row =
            !question.By.Contains(FigureDimension.Agency) ? string.Empty
            : question.Below is { } top ? tree.RowBelow(agency, top)
            : tree.Stands(agency);
        if (!rows.Contains(row))
        {
            rows.Add(row);
        }

        return rows.IndexOf(row);
    }

    private static IEnumerable<(int Shift, int Mask, int Value)> Has((int Shift, int Mask) bits, int? value) =>
        value is { } of ? [(bits.Shift, bits.Mask, of)] : [];

    private bool Fits(int facets)
    {
        foreach (var (shift, mask, value) in _has)
        {
            if (((facets >> shift) & mask) != value)
            {
                return false;
            }
        }

        return ((facets >> FigureFacet.OfSeverity.Shift) & FigureFacet.OfSeverity.Mask) >= _severity;
    }

    /// <summary>All bits of a column that rows are told apart by.</summary>
    private short All(FigureDimension dimension) => By(dimension) ? (short)-1 : (short)0;

    private bool By(FigureDimension dimension) => _question.By.Contains(dimension);
}
