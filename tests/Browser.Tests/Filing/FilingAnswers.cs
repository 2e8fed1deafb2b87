namespace Ccs.Browser.Tests.Filing;

/// <summary>What somebody answers who files.</summary>
internal static class FilingAnswers
{
    public const string Name = "شیلان کەریم ڕەسوڵ";
    public const string Subject = "حەوت مانگە چاوەڕێی هێڵی کارەبام";
    public const string Description = "لە ئازارەوە پارەم داوە و کەس نەهاتووە ماڵەکەم ببەستێتەوە.";

    /// <summary>The fields of a question by their names in its form, each with what is answered. Nothing where nothing need be.</summary>
    /// <param name="question">The last part of its address.</param>
    /// <param name="about">service or person.</param>
    /// <param name="email">The contact.</param>
    public static (string Field, string Value)[] To(string question, string about, string email) =>
        question switch
        {
            "file" => [("Adult", "yes"), ("Iraqi", "yes")],
            "about" => [("About", about)],
            "agency" => [("Agency", "electricity")],
            "service" => [("Service", "none")],
            "person" => [("PersonName", "ئازاد")],
            "category" => [("Category", "delay")],
            "kind" => [("Kind", "delay-no-reply")],
            "what" => [("Subject", Subject), ("Description", Description)],
            "when" => [("When.Day", "٢٧"), ("When.Month", "٩"), ("When.Year", "٢٠٢٦"), ("Governorate", "erbil")],
            "documents" => [("go-on", "true")],
            "you" => [("FullName", Name), ("Born.Day", "1"), ("Born.Month", "5"), ("Born.Year", "1990")],
            "contact" => [("Channel", "email"), ("Email", email)],
            "identity" => [("Confidential", "no")],
            "check" => [("Consent", "true")],
            _ => [],
        };
}
