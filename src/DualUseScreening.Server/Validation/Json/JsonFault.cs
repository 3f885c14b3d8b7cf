namespace DualUseScreening.Server.Validation.Json;

/// <summary>A value of a wrong shape.</summary>
/// <param name="Field">Its path.</param>
/// <param name="Description">What is wrong.</param>
/// <param name="Repair">What makes the rest readable, so that it can be checked as well; null when nothing does.</param>
internal readonly record struct JsonFault(string Field, string Description, JsonChange? Repair);
