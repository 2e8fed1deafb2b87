namespace Ccs.Domain.Tests.Decisions;

public sealed class AddDocumentSpecs
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_complainants_own_document_is_always_shared_with_them(bool shared) =>
        Given(Histories.Verified)
            .When(c => Decide.AddDocument(c, Some.Document(), shared, On(2, 2), People.Citizen))
            .Then(new DocumentAdded(On(2, 2), Some.Document(), DocumentSource.Complainant, Shared: true));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Staff_say_whether_the_complainant_sees_theirs(bool shared) =>
        Given(Histories.Assigned)
            .When(c => Decide.AddDocument(c, Some.Document(), shared, On(2, 2), People.Officer))
            .Then(new DocumentAdded(On(2, 2), Some.Document(), DocumentSource.Staff, shared));

    [Fact]
    public void The_eleventh_document_is_too_many() =>
        Given(WithDocuments(Some.Documents(10)))
            .When(c => Decide.AddDocument(c, Some.Document(), shared: true, On(2, 2), People.Citizen))
            .ThenRefused(RuleCodes.TooManyDocuments);

    [Fact]
    public void One_byte_more_than_25_megabytes_is_too_large() =>
        Given(WithDocuments(Some.Documents(5, 5 * Some.Megabyte)))
            .When(c => Decide.AddDocument(c, Some.Document(1), shared: true, On(2, 2), People.Citizen))
            .ThenRefused(RuleCodes.DocumentsTooLarge);

    [Fact]
    public void Exactly_25_megabytes_are_allowed() =>
        Given(WithDocuments(Some.Documents(4, 5 * Some.Megabyte)))
            .When(c => Decide.AddDocument(c, Some.Document(5 * Some.Megabyte), shared: true, On(2, 2), People.Citizen))
            .Then(new DocumentAdded(On(2, 2), Some.Document(5 * Some.Megabyte), DocumentSource.Complainant, Shared: true));

    [Fact]
    public void What_would_grow_beyond_25_megabytes_with_those_before_is_too_large() =>
        Given(WithDocuments(Some.Documents(4, 5 * Some.Megabyte)))
            .When(c => Decide.AddDocument(c, Some.Document((5 * Some.Megabyte) + 1), shared: true, On(2, 2), People.Citizen))
            .ThenRefused(RuleCodes.DocumentsTooLarge);

    [Fact]
    public void What_the_complainant_handed_in_takes_no_room_from_staff() =>
        Given([.. WithDocuments(Some.Documents(10)), .. Histories.Assigned.Skip(2)])
            .When(c => Decide.AddDocument(c, Some.Document(), shared: false, On(2, 2), People.Officer))
            .Then(new DocumentAdded(On(2, 2), Some.Document(), DocumentSource.Staff, Shared: false));

    [Fact]
    public void What_staff_put_into_the_case_takes_no_room_from_the_complainant()
    {
        var added = new DocumentAdded(On(2, 2), Some.Document(), DocumentSource.Staff, Shared: false);
        IReadOnlyList<IComplaintEvent> tenOfStaff = [.. Histories.Assigned, .. Enumerable.Repeat(added, 10)];

        Given(tenOfStaff)
            .When(c => Decide.AddDocument(c, Some.Document(), shared: true, On(2, 2), People.Citizen))
            .Then(added with { Source = DocumentSource.Complainant, Shared = true });
        Given(tenOfStaff)
            .When(c => Decide.AddDocument(c, Some.Document(), shared: false, On(2, 2), People.Officer))
            .ThenRefused(RuleCodes.TooManyDocuments);
    }

    [Fact]
    public void Documents_added_one_by_one_are_counted()
    {
        var added = new DocumentAdded(On(2, 2), Some.Document(), DocumentSource.Complainant, Shared: true);

        Given([.. Histories.Verified, .. Enumerable.Repeat(added, 10)])
            .When(c => Decide.AddDocument(c, Some.Document(), shared: true, On(2, 2), People.Citizen))
            .ThenRefused(RuleCodes.TooManyDocuments);
    }

    [Fact]
    public void Cannot_add_once_it_is_answered() =>
        Given(Histories.Answered)
            .When(c => Decide.AddDocument(c, Some.Document(), shared: true, On(2, 12), People.Citizen))
            .ThenRefused(RuleCodes.NotOpen);

    private static IReadOnlyList<IComplaintEvent> WithDocuments(IReadOnlyList<Document> documents) =>
        [Some.Filing with { Documents = documents }, Histories.Verified[1]];
}
