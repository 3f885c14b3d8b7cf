using DualUseScreening.Contract.V1;
using DualUseScreening.Server.Answers;
using Google.Protobuf;
using Grpc.Core;

namespace DualUseScreening.Server.Validation.Wire;

/// <summary>
/// Binds a service so that a request that cannot be read is INVALID_ARGUMENT: text that is no UTF-8 comes to the rules with U+FFFD in it, and they name
/// its field; bytes that are no message are refused as a whole.
/// </summary>
internal sealed class CheckedServiceBinder(ServiceBinderBase binder) : ServiceBinderBase
{
    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse>? handler) =>
        binder.AddMethod(Checked(method), handler);

    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, ClientStreamingServerMethod<TRequest, TResponse>? handler) =>
        binder.AddMethod(Checked(method), handler);

    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, ServerStreamingServerMethod<TRequest, TResponse>? handler) =>
        binder.AddMethod(Checked(method), handler);

    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, DuplexStreamingServerMethod<TRequest, TResponse>? handler) =>
        binder.AddMethod(Checked(method), handler);

    private static Method<TRequest, TResponse> Checked<TRequest, TResponse>(Method<TRequest, TResponse> method)
        where TRequest : class
        where TResponse : class
    {
        var read = method.RequestMarshaller.ContextualDeserializer;
        return new Method<TRequest, TResponse>(
            method.Type, method.ServiceName, method.Name,
            new Marshaller<TRequest>(method.RequestMarshaller.ContextualSerializer, context => Read(read, context)),
            method.ResponseMarshaller is Marshaller<ScreenResponse> answers ? (Marshaller<TResponse>)(object)AnswerMarshaller.Over(answers) : method.ResponseMarshaller);
    }

    private static TRequest Read<TRequest>(Func<DeserializationContext, TRequest> read, DeserializationContext context)
        where TRequest : class
    {
        try
        {
            return read(context);
        }
        catch (InvalidProtocolBufferException)
        {
            return Repair<TRequest>(context.PayloadAsNewBuffer());
        }
    }

    private static TRequest Repair<TRequest>(byte[] bytes)
        where TRequest : class
    {
        try
        {
            var request = (IMessage)Activator.CreateInstance<TRequest>();
            request.MergeFrom(WireText.Repair(request.Descriptor, bytes));
            return (TRequest)request;
        }
        catch (InvalidProtocolBufferException)
        {
            var violations = new Violations();
            violations.Add("body", "no message of the contract");
            throw violations.ToStatus().ToRpcException();
        }
    }
}
