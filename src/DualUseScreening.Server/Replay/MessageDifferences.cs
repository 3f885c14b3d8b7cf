using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace DualUseScreening.Server.Replay;

/// <summary>Names the fields in which two messages of the same kind differ.</summary>
internal static class MessageDifferences
{
    /// <summary>Paths of the fields, such as <c>findings[2].message</c>, in the names of the JSON form.</summary>
    public static IEnumerable<string> Between(IMessage a, IMessage b) => Between(a, b, "");

    private static IEnumerable<string> Between(IMessage a, IMessage b, string path) => a.Descriptor.Fields.InDeclarationOrder().SelectMany(field =>
    {
        var (left, right) = (field.Accessor.GetValue(a), field.Accessor.GetValue(b));
        var name = path + field.JsonName;
        return field.IsMap ? Equals(left, right) ? [] : [name]
            : field.IsRepeated ? OfLists(field, (IList)left, (IList)right, name)
            : OfValues(field, left, right, name);
    });

    private static IEnumerable<string> OfLists(FieldDescriptor field, IList a, IList b, string name)
    {
        for (var i = 0; i < Math.Max(a.Count, b.Count); i++)
        {
            if (i >= a.Count || i >= b.Count)
            {
                yield return $"{name}[{i}]";
                continue;
            }

            foreach (var difference in OfValues(field, a[i], b[i], $"{name}[{i}]"))
            {
                yield return difference;
            }
        }
    }

    private static IEnumerable<string> OfValues(FieldDescriptor field, object? a, object? b, string name) =>
        Equals(a, b) ? []
        : field.FieldType == FieldType.Message && a is IMessage left && b is IMessage right ? Between(left, right, name + ".")
        : [name];
}
