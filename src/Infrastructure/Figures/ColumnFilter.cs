using System.Runtime.InteropServices;
using Ccs.Domain.Figures.Counting;

namespace Ccs.Infrastructure.Figures;

/// <summary>A group in a window, in small numbers.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ColumnKey(int Window, int Row, short Service, short Category, short Governorate, short Facets);

/// <summary>What a question asks for, as tables by the small numbers of the columns.</summary>
internal sealed class ColumnFilter
{
    private const int Out = -1;

    private readonly FigureQuestion _question;
    private readonly FigureKeys _keys;
    private readonly string[] _rows;
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

    public ColumnFilter(FigureQuestion question, FigureTree tree, FigureKeys keys)
    {
        (_question, _keys) = (question, keys);
        var filter = question.Filter;
        var rows = new List<string>();
        _agencies = keys.Table(name => RowOf(name, question, tree, rows), Out);
        _rows = [.. rows];
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

    /// <summary>The same for all entries of a group and a window; null: it is not asked for.</summary>
    public ColumnKey? KeyOf(FigureColumns columns, int at, int window)
    {
        var row = _agencies[columns.Agency[at]];
        var facets = columns.Facets[at];
        var category = (_question.Chosen ? columns.Chosen : columns.Category)[at];
        if (
            row == Out
            || _services?[columns.Service[at]] == false
            || _categories?[category] == false
            || _governorates?[columns.Governorate[at]] == false
            || !Fits(facets)
        )
        {
            return null;
        }

        return new ColumnKey(
            window,
            row,
            (short)(columns.Service[at] & _byService),
            (short)(category & _byCategory),
            (short)(columns.Governorate[at] & _byGovernorate),
            (short)(facets & _facets)
        );
    }

    /// <summary>Of which group an entry is.</summary>
    public FigureGroup Group(FigureColumns columns, int at)
    {
        var facets = columns.Facets[at];
        var category = (_question.Chosen ? columns.Chosen : columns.Category)[at];
        return new FigureGroup
        {
            Agency = By(FigureDimension.Agency) ? _rows[_agencies[columns.Agency[at]]] : null,
            Service = By(FigureDimension.Service) ? _keys.NameOf(columns.Service[at]) : null,
            Category = By(FigureDimension.Category) ? _keys.NameOf(category) : null,
            Governorate = By(FigureDimension.Governorate) ? _keys.NameOf(columns.Governorate[at]) : null,
            Kind = By(FigureDimension.Kind) ? FigureFacet.KindIn(facets) : null,
            Language = By(FigureDimension.Language) ? FigureFacet.LanguageIn(facets) : null,
            Channel = By(FigureDimension.Channel) ? FigureFacet.ChannelIn(facets) : null,
        };
    }

    private static int RowOf(string? agency, FigureQuestion question, FigureTree tree, List<string> rows)
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
