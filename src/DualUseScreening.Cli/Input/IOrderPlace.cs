namespace DualUseScreening.Cli.Input;

/// <summary>Where an order stands in its file: turns the path of a field into a place that a person finds.</summary>
internal interface IOrderPlace
{
    /// <summary>Says where a field is.</summary>
    /// <param name="path">Path in the request, such as <c>items[0].description</c>.</param>
    /// <param name="message">What is wrong with it.</param>
    InputProblem At(string path, string message);
}
