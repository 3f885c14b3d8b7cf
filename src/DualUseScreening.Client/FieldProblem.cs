namespace DualUseScreening.Client;

/// <summary>One field of a request that the service refuses.</summary>
/// <param name="Field">Path of the field, such as <c>items[0].commodityCode</c>.</param>
/// <param name="Description">What is wrong with it.</param>
public sealed record FieldProblem(string Field, string Description);
