namespace DualUseScreening.Screening.Verdicts;

/// <summary>What to do.</summary>
public enum Action
{
    /// <summary>Never in an answer.</summary>
    Unspecified = 0,

    /// <summary>Do not ship.</summary>
    Stop = 1,

    /// <summary>Apply for an authorisation.</summary>
    ApplyForLicence = 2,

    /// <summary>Notify the authority and wait for its answer (Article 4(2), 5(2)).</summary>
    NotifyAuthority = 3,

    /// <summary>Answer the questions and screen again.</summary>
    AnswerQuestions = 4,

    /// <summary>Ask the end user for an end-use statement.</summary>
    ObtainEndUseStatement = 5,

    /// <summary>Let a compliance officer decide on a possible match.</summary>
    CheckParty = 6,

    /// <summary>Use the general authorisation: register, notify and keep its conditions.</summary>
    UseGeneralAuthorisation = 7,

    /// <summary>Declare the document code.</summary>
    Declare = 8,

    /// <summary>Put the statement about control on the commercial documents (Article 11(9)).</summary>
    StateOnDocuments = 9,

    /// <summary>Refresh the lists: the answer rests on old ones.</summary>
    RefreshLists = 10,
}
