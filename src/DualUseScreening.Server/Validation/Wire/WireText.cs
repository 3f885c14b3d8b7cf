using System.Text;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace DualUseScreening.Server.Validation.Wire;

/// <summary>Makes the texts of a message in wire format valid UTF-8, with U+FFFD in the place of what is not.</summary>
internal static class WireText
{
    /// <summary>The same message with valid texts.</summary>
    /// <exception cref="InvalidProtocolBufferException">The bytes are no message.</exception>
    public static byte[] Repair(MessageDescriptor message, byte[] bytes)
    {
        var input = new CodedInputStream(bytes);
        using var repaired = new MemoryStream(bytes.Length);
        var output = new CodedOutputStream(repaired, leaveOpen: true);
        uint tag;
        while ((tag = input.ReadTag()) != 0)
        {
            output.WriteTag(tag);
            Copy(message.FindFieldByNumber(WireFormat.GetTagFieldNumber(tag)), WireFormat.GetTagWireType(tag), input, output);
        }

        output.Flush();
        return repaired.ToArray();
    }

    private static void Copy(FieldDescriptor? field, WireFormat.WireType type, CodedInputStream input, CodedOutputStream output)
    {
        switch (type)
        {
            case WireFormat.WireType.Varint:
                output.WriteUInt64(input.ReadUInt64());
                break;
            case WireFormat.WireType.Fixed32:
                output.WriteFixed32(input.ReadFixed32());
                break;
            case WireFormat.WireType.Fixed64:
                output.WriteFixed64(input.ReadFixed64());
                break;
            case WireFormat.WireType.LengthDelimited:
                output.WriteBytes(Repair(field, input.ReadBytes()));
                break;
            default:
                // Groups: the contract has none.
                break;
        }
    }

    private static ByteString Repair(FieldDescriptor? field, ByteString value) => field?.FieldType switch
    {
        FieldType.String => ByteString.CopyFrom(Encoding.UTF8.GetString(value.Span), Encoding.UTF8),
        FieldType.Message => ByteString.CopyFrom(Repair(field.MessageType, value.ToByteArray())),
        _ => value,
    };
}
