namespace Ccs.Application.Tests.Cases;

/// <summary>When the agency begins to see files of a confidential complaint, copies of them are asked for.</summary>
public sealed class CleanDocumentsTests
{
    private static readonly ComplaintFiled Confidential = Some.Filing with { Confidential = true, Documents = Some.Documents(2) };

    private readonly Office _office = new();

    [Fact]
    public void They_are_asked_for_when_it_is_verified()
    {
        var @case = _office.Open([Confidential], Actor.Complainant, On(2, 1, 9, 10));

        @case.Record(Decide.Verify(@case.Complaint, Some.Number, Some.SealedCode, On(2, 1, 9, 10), Actor.Complainant));

        _office.Outbox.Received(1).Publish(new CleanDocuments(@case.Complaint.Id));
    }

    [Fact]
    public void They_are_asked_for_when_more_files_come()
    {
        var @case = _office.Open([Confidential, .. Histories.Verified.Skip(1)], Actor.Complainant, On(2, 2));

        @case.Record(Decide.AddDocument(@case.Complaint, Some.Document(1), shared: true, On(2, 2), Actor.Complainant));

        _office.Outbox.Received(1).Publish(new CleanDocuments(@case.Complaint.Id));
    }

    [Fact]
    public void They_are_not_asked_for_where_nothing_is_confidential_or_no_file_came_or_staff_add_one()
    {
        var open = _office.Open([Confidential with { Confidential = false }], Actor.Complainant, On(2, 1, 9, 10));
        open.Record(Decide.Verify(open.Complaint, Some.Number, Some.SealedCode, On(2, 1, 9, 10), Actor.Complainant));
        var bare = _office.Open([Confidential with { Documents = [] }], Actor.Complainant, On(2, 1, 9, 10));
        bare.Record(Decide.Verify(bare.Complaint, Some.Number, Some.SealedCode, On(2, 1, 9, 10), Actor.Complainant));
        var centre = Actor.Staff(Guid.NewGuid(), Role.CentreOfficer, null);
        var staffs = _office.Open([Confidential, .. Histories.Verified.Skip(1)], centre, On(2, 2));
        staffs.Record(Decide.AddDocument(staffs.Complaint, Some.Document(1), shared: true, On(2, 2), centre));

        _office.Outbox.DidNotReceiveWithAnyArgs().Publish(default!);
    }
}
