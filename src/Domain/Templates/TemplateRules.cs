namespace Ccs.Domain.Templates;

/// <summary>The codes with which rules refuse a template. Part of the HTTP contract.</summary>
public static class TemplateRules
{
    public const string MessageUnknown = "template.message-unknown";
    public const string NothingSet = "template.nothing-set";
    public const string PlacesDiffer = "template.places-differ";
    public const string FieldUnknown = "template.field-unknown";
}
