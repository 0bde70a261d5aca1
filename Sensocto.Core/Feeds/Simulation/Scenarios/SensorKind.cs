using Sensocto.Core.Sensors;

namespace Sensocto.Core.Feeds.Simulation.Scenarios;

/// <summary>What the sensors of a kind have in common; shared by all of them. Immutable.</summary>
internal sealed class SensorKind
{
    private SensorKind(string type, string name, AttributeTemplate[] attributes)
    {
        Type = type;
        Name = name;
        Attributes = attributes;
        Descriptors = Array.AsReadOnly(Array.ConvertAll(attributes, a => a.Descriptor));
    }

    public string Type { get; }

    public string Name { get; }

    public AttributeTemplate[] Attributes { get; }

    public IReadOnlyList<AttributeDescriptor> Descriptors { get; }

    public static SensorKind Read(string type, ScenarioNode node, SignalCatalog signals)
    {
        var ids = new HashSet<AttributeId>();
        var attributes = node.List(
            "attributes",
            1,
            SensorDescriptor.MaxAttributes,
            item =>
            {
                var attribute = AttributeTemplate.Read(item, signals);
                return ids.Add(attribute.Descriptor.Id)
                    ? attribute
                    : throw item.ErrorAt("id", $"is '{attribute.Descriptor.Id}', which another attribute has.");
            }
        );
        return new SensorKind(type, node.Text("name", SensorId.MaxLength), [.. attributes]);
    }
}
