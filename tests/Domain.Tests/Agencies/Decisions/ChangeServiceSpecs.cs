using Ccs.Domain.Agencies.Decisions;
using static Ccs.Domain.Tests.Support.Directories;

namespace Ccs.Domain.Tests.Agencies.Decisions;

public sealed class ChangeServiceSpecs
{
    [Fact]
    public void A_service_is_registered_and_the_same_one_again_changes_nothing()
    {
        GivenLaid()
            .When(d => ChangeDirectory.RegisterService(d, "x-ray", Tree.Hospital, New, Now))
            .Then(new ServiceRegistered(Now, "x-ray", Tree.Hospital, New));
        GivenLaid().When(d => ChangeDirectory.RegisterService(d, "surgery", Tree.Hospital, Old, Now)).ThenNothing();
        GivenLaid()
            .When(d => ChangeDirectory.RegisterService(d, "surgery", Tree.Ministry, Old, Now))
            .ThenRefused(DirectoryRules.ServiceIdTaken);
    }

    [Fact]
    public void A_retired_agency_gets_no_service_and_none_back()
    {
        var gone = new AgencyRetired(Now, Tree.Hospital);
        GivenLaid(gone)
            .When(d => ChangeDirectory.RegisterService(d, "x-ray", Tree.Hospital, New, Now))
            .ThenRefused(DirectoryRules.ServicesAgencyRetired);
        GivenLaid(new ServiceRetired(Now, "surgery"), gone)
            .When(d => ChangeDirectory.BringBackService(d, "surgery", Now))
            .ThenRefused(DirectoryRules.ServicesAgencyRetired);
    }

    [Fact]
    public void A_service_is_renamed()
    {
        GivenLaid().When(d => ChangeDirectory.RenameService(d, "surgery", New, Now)).Then(new ServiceRenamed(Now, "surgery", New));
        GivenLaid().When(d => ChangeDirectory.RenameService(d, "surgery", Old, Now)).ThenNothing();
        GivenLaid()
            .When(d => ChangeDirectory.RenameService(d, "surgery", New with { Ckb = "ي" }, Now))
            .ThenRefused(DirectoryRules.NotKurdishLetters);
        GivenLaid().When(d => ChangeDirectory.RenameService(d, "nothing", New, Now)).ThenRefused(DirectoryRules.ServiceUnknown);
    }

    [Fact]
    public void A_service_is_retired_and_brought_back()
    {
        var retired = new ServiceRetired(Now, "surgery");
        GivenLaid().When(d => ChangeDirectory.RetireService(d, "surgery", Now)).Then(retired);
        GivenLaid(retired).When(d => ChangeDirectory.RetireService(d, "surgery", Now)).ThenNothing();
        GivenLaid(retired).When(d => ChangeDirectory.BringBackService(d, "surgery", Now)).Then(new ServiceBroughtBack(Now, "surgery"));
        GivenLaid().When(d => ChangeDirectory.BringBackService(d, "surgery", Now)).ThenNothing();
        GivenLaid().When(d => ChangeDirectory.RetireService(d, "nothing", Now)).ThenRefused(DirectoryRules.ServiceUnknown);
    }

    [Fact]
    public void It_can_be_named_while_neither_it_nor_its_agency_is_retired()
    {
        Fold(Laid).HasActiveService("surgery").ShouldBeTrue();
        Fold(Laid).HasActiveService("nothing").ShouldBeFalse();
        Fold([.. Laid, new ServiceRetired(Now, "surgery")]).HasActiveService("surgery").ShouldBeFalse();
        Fold([.. Laid, new AgencyRetired(Now, Tree.Hospital)]).HasActiveService("surgery").ShouldBeFalse();
        Fold([.. Laid, new ServiceRetired(Now, "surgery"), new ServiceBroughtBack(Now, "surgery")])
            .HasActiveService("surgery")
            .ShouldBeTrue();
    }
}
