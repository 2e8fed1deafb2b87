namespace Ccs.Domain.Agencies;

/// <summary>The codes with which rules refuse a change of the directory. Part of the HTTP contract, like those of a complaint.</summary>
public static class DirectoryRules
{
    public const string NamesIncomplete = "names.incomplete";
    public const string NotKurdishLetters = "names.not-kurdish-letters";

    public const string AgencyUnknown = "agency.unknown";
    public const string AgencyIdTaken = "agency.id-taken";
    public const string RootIsFixed = "agency.root-is-fixed";
    public const string BelowItself = "agency.below-itself";
    public const string ParentRetired = "agency.parent-retired";
    public const string AgenciesBelow = "agency.agencies-below";
    public const string HasOpenCases = "agency.has-open-cases";
    public const string SucceedsItself = "agency.succeeds-itself";
    public const string SuccessorRetired = "agency.successor-retired";
    public const string SuccessionInCircles = "agency.succession-in-circles";

    public const string ServiceUnknown = "service.unknown";
    public const string ServiceIdTaken = "service.id-taken";
    public const string ServicesAgencyRetired = "service.agency-retired";

    public const string CategoryUnknown = "category.unknown";
    public const string CategoryIdTaken = "category.id-taken";
    public const string TwoLevelsOnly = "category.two-levels-only";
    public const string CategoryParentRetired = "category.parent-retired";

    public const string NoSuchDay = "holiday.no-such-day";
    public const string DayHasPassed = "holiday.has-passed";
    public const string DeadlinesHavePassed = "holiday.passed";
    public const string DayIsNotKept = "holiday.not-kept";
    public const string DayIsKept = "holiday.kept-already";

    public const string DaysOutOfRange = "policy.days-out-of-range";
    public const string StartsInThePast = "policy.starts-in-the-past";

    public const string GovernorateUnknown = "governorate.unknown";
    public const string InhabitantsOutOfRange = "population.inhabitants-out-of-range";
    public const string YearOutOfRange = "population.year-out-of-range";

    public const string TakerRetired = "routing.taker-retired";
    public const string SameAgency = "routing.same-agency";
    public const string GoesInCircles = "routing.goes-in-circles";
    public const string OtherAgencysService = "routing.other-agencys-service";
    public const string PlaceHasRule = "routing.set-already";

    public const string KindQuestionUnknown = "questions.unknown";
    public const string KindQuestionIdTaken = "questions.id-taken";
    public const string KindQuestionOfOnePlace = "questions.of-one-place";
    public const string KindQuestionsEnough = "questions.at-most-five";
    public const string KindQuestionChoices = "questions.choices";
}
