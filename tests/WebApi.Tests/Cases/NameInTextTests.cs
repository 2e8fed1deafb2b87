namespace Ccs.WebApi.Tests.Cases;

/// <summary>Wherever the name stands in the text, and whatever is around it, whoever is complained about does not read it.</summary>
[Collection("ccs")]
public sealed class NameInTextTests(CcsFixture ccs)
{
    private const string Somebody = "The inspector at the desk";

    [Fact]
    public async Task No_text_with_the_name_in_it_opens_the_complaint_to_whoever_is_named()
    {
        var accused = await Accused.Of(ccs, "Karwan Aziz Mahmoud");
        var works = await accused.Works();
        (string Name, string Position, string Barred)[] texts =
        [
            ("کاروانی عەزیز", "clerk", "in doubt"),
            ("Karwani Aziz", "clerk", "in doubt"),
            ("بەڕێوەبەری گشتی کاروان عەزیز", "clerk", "sure"),
            ("السيد المدير العام كاروان عزيز", "clerk", "sure"),
            ("Head of department: Karwan Aziz", "clerk", "sure"),
            ("Foreman Karwan Aziz", "clerk", "in doubt"),
            ("Mam Karwan Aziz", "clerk", "sure"),
            ("ابو احمد كاروان عزيز", "clerk", "in doubt"),
            ("the name is Karwan Aziz", "clerk", "sure"),
            ("KarwanAziz", "clerk", "sure"),
            ("كاروانعزيز", "clerk", "in doubt"),
            ("Karwan\u200BAziz", "clerk", "sure"),
            ("Karwan\u00ADAziz", "clerk", "sure"),
            ("Karwan Azis", "clerk", "in doubt"),
            ("کارۋان عەزیز", "clerk", "sure"),
            ("\u041Aarwan Aziz", "clerk", "sure"),
            (Somebody, "Karwan Aziz", "in doubt"),
            (Somebody, "پشکنەر کاروانی عەزیز", "in doubt"),
        ];
        foreach (var (name, position, barred) in texts)
        {
            var complaint = await accused.Named(name, position);

            (await accused.IsBarredFrom(complaint)).ShouldBe(barred, $"{name} | {position}");
            (await works.Get($"/api/v1/cases/{complaint.ComplaintId}")).ShouldBe(HttpStatusCode.NotFound, "complaint.not-found");
            (await works.Get($"/api/v1/cases?q={complaint.Number}"))["total"].GetValue<long>().ShouldBe(0, name);
        }
    }

    [Fact]
    public async Task Others_are_not_barred_by_it()
    {
        var accused = await Accused.Of(ccs, "Karwan Aziz Mahmoud");
        var works = await accused.Works();
        (string Name, string Position)[] texts =
        [
            ("Ahmad Karwan Aziz", "clerk"),
            ("بەڕێوەبەری گشتی ڕێبوار کاروان عەزیز", "clerk"),
            ("احمدكاروانعزيز", "clerk"),
            (Somebody, "Ahmad Karwan Aziz"),
            (Somebody, "The inspector"),
        ];
        foreach (var (name, position) in texts)
        {
            var complaint = await accused.Named(name, position);

            (await accused.IsBarredFrom(complaint)).ShouldBeNull($"{name} | {position}");
            (await works.Get($"/api/v1/cases/{complaint.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task An_account_that_is_made_later_is_judged_by_the_position_too()
    {
        var first = await Accused.Of(ccs, "Trifa Nasih");
        var complaint = await first.Named(Somebody, "Inspector Karwan Aziz");
        (await first.IsBarredFrom(complaint)).ShouldBeNull();

        var made = await Accused.At(ccs, first.AgencyId, "Karwan Aziz Mahmoud");

        await made.IsBarredInTime(complaint);
    }
}
