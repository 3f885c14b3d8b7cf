using System.Text.Json.Serialization;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Parties;
using DualUseScreening.Screening.Parties.Reviews;

namespace DualUseScreening.Lists.Releases;

/// <summary>
/// Serialises the lists of a release without reflection, the same content always to the same bytes. Everything is written, also what is null or
/// nothing, so that reading never has to guess; enumerations are written by name, so that their order in the code means nothing. Use it through
/// <see cref="ListJson"/>.
/// </summary>
[JsonSourceGenerationOptions(
    UseStringEnumConverter = true, Converters = [typeof(ConditionJson), typeof(LocalTextJson), typeof(PhraseJson)],
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(ControlListContent))]
[JsonSerializable(typeof(LawContent))]
[JsonSerializable(typeof(EmbargoContent))]
[JsonSerializable(typeof(CatchAllContent))]
[JsonSerializable(typeof(DiversionContent))]
[JsonSerializable(typeof(IReadOnlyList<MessageContent>))]
[JsonSerializable(typeof(PartyListContent))]
[JsonSerializable(typeof(PartyListFrame))]
[JsonSerializable(typeof(PartyEntry[]))]
[JsonSerializable(typeof(IReadOnlyList<ReviewedMatch>))]
[JsonSerializable(typeof(ClassificationListContent))]
[JsonSerializable(typeof(IReadOnlyList<ExporterRulesContent>))]
internal sealed partial class ReleaseJson : JsonSerializerContext;
