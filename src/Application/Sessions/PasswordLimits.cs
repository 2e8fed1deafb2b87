namespace Ccs.Application.Sessions;

/// <summary>Length over decoration (NIST SP 800-63B, 5.1.1).</summary>
public static class PasswordLimits
{
    public const int Shortest = 12;
    public const int Longest = 200;

    /// <summary>Different characters.</summary>
    public const int Different = 5;
}
