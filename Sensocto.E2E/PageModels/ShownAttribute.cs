using System.Text.Json;
using Microsoft.Playwright;

namespace Sensocto.E2E.PageModels;

/// <summary>The public contract's attributes of one element, as text; empty where one is missing.</summary>
public sealed record ShownAttribute(
    string SensorId,
    string AttributeId,
    string Attention,
    string State,
    string Watchers,
    string Value,
    string RateHz
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>How many elements on the page lack one.</summary>
    public static Task<int> CountIncompleteAsync(IPage page) =>
        page.EvaluateAsync<int>(
            """
            () => {
              const all = ['sensor-id', 'attribute-id', 'attention', 'state', 'watchers', 'value', 'rate-hz'];
              const whole = all.map(name => `[data-${name}]`).join('');
              return document.querySelectorAll(`[data-attribute-id]:not(${whole})`).length;
            }
            """
        );

    /// <summary>Those of every element on the page, read in one instant.</summary>
    public static async Task<IReadOnlyList<ShownAttribute>> AllAsync(IPage page)
    {
        var text = await page.EvaluateAsync<string>(
            """
            () => JSON.stringify([...document.querySelectorAll('[data-attribute-id]')].map(({ dataset }) => ({
              sensorId: dataset.sensorId ?? '',
              attributeId: dataset.attributeId ?? '',
              attention: dataset.attention ?? '',
              state: dataset.state ?? '',
              watchers: dataset.watchers ?? '',
              value: dataset.value ?? '',
              rateHz: dataset.rateHz ?? '',
            })))
            """
        );
        return JsonSerializer.Deserialize<List<ShownAttribute>>(text, Json)!;
    }
}
