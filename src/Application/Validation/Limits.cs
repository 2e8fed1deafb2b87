namespace Ccs.Application.Validation;

/// <summary>Lengths of free text, in characters as a reader counts them.</summary>
internal static class Limits
{
    public const int Name = 200;
    public const int Title = 200;
    public const int ShortestDescription = 20;
    public const int Description = 10_000;
    public const int Address = 2_000;
    public const int RemedySought = 2_000;
    public const int Reason = 2_000;
    public const int Text = 10_000;
    public const int ShortestAnswer = 40;
    public const int Comment = 2_000;

    /// <summary>In letters and digits.</summary>
    public const int ShortestWord = 3;

    /// <summary>To a question of a kind.</summary>
    public const int Answer = 500;
}
