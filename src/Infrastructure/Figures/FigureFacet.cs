using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Entries;
using Ccs.Domain.Figures.Facts;

namespace Ccs.Infrastructure.Figures;

/// <summary>The small facets of an entry in one number: kind, language, channel, contact, severity.</summary>
internal static class FigureFacet
{
    private const int Kind = 0;
    private const int Language = 2;
    private const int Channel = 5;
    private const int Contact = 7;
    private const int Severity = 9;

    /// <summary>To the right so far, and how many bits.</summary>
    public static readonly (int Shift, int Mask) OfKind = (Kind, 3);
    public static readonly (int Shift, int Mask) OfLanguage = (Language, 7);
    public static readonly (int Shift, int Mask) OfChannel = (Channel, 3);
    public static readonly (int Shift, int Mask) OfContact = (Contact, 3);
    public static readonly (int Shift, int Mask) OfSeverity = (Severity, 7);

    /// <summary>Nobody's severity is 0.</summary>
    public static short Pack(FigureFacets facets) =>
        (short)(
            ((int)facets.Kind << Kind)
            | ((int)facets.Language << Language)
            | ((int)facets.Channel << Channel)
            | ((int)facets.ContactKind << Contact)
            | ((facets.Severity ?? 0) << Severity)
        );

    /// <summary>The bits of the dimensions that rows are told apart by.</summary>
    public static int MaskOf(IReadOnlyList<FigureDimension> by) =>
        Bits(by, FigureDimension.Kind, OfKind)
        | Bits(by, FigureDimension.Language, OfLanguage)
        | Bits(by, FigureDimension.Channel, OfChannel);

    public static SubjectKind KindIn(int facets) => (SubjectKind)In(facets, OfKind);

    public static Language LanguageIn(int facets) => (Language)In(facets, OfLanguage);

    public static FigureChannel ChannelIn(int facets) => (FigureChannel)In(facets, OfChannel);

    private static int In(int facets, (int Shift, int Mask) bits) => (facets >> bits.Shift) & bits.Mask;

    private static int Bits(IReadOnlyList<FigureDimension> by, FigureDimension dimension, (int Shift, int Mask) bits) =>
        by.Contains(dimension) ? bits.Mask << bits.Shift : 0;
}
