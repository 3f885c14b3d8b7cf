using Google.Protobuf.Reflection;

namespace DualUseScreening.Server.Validation.Json;

/// <summary>Checks the shape of the values in an address's query: <c>GET /v1/entries?pageSize=many</c>.</summary>
internal static class QueryShape
{
    /// <summary>Names every value that its field cannot hold; names that the contract does not know are passed over.</summary>
    public static Violations Check(MessageDescriptor request, IQueryCollection query)
    {
        var violations = new Violations();
        foreach (var (name, values) in query)
        {
            if (Find(request, name) is not { FieldType: not FieldType.Message } field)
            {
                continue;
            }

            if (values.Count > 1 && !field.IsRepeated)
            {
                violations.Add(field.JsonName, "is there twice");
            }
            else if (JsonScalars.Problem(field, values[^1] ?? "") is { } problem)
            {
                violations.Add(field.JsonName, problem);
            }
        }

        return violations;
    }

    private static FieldDescriptor? Find(MessageDescriptor request, string name)
    {
        foreach (var field in request.Fields.InDeclarationOrder())
        {
            if (field.JsonName == name || field.Name == name)
            {
                return field;
            }
        }

        return null;
    }
}
