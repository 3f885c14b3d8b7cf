namespace DualUseScreening.Contract.V1;

public sealed partial class ScreenResponse
{
    /// <summary>
    /// This answer in wire format without its request id, once somebody asked for it twice; null until then. An answer that has it is shared and is not
    /// changed any more.
    /// </summary>
    internal byte[]? Written { get; set; }

    /// <summary>The same answer to another caller's request: all but the request id is shared.</summary>
    internal ScreenResponse For(string requestId)
    {
        var answer = (ScreenResponse)MemberwiseClone();
        answer.requestId_ = requestId;
        return answer;
    }
}
