/**
 * Lets an element handle the clicks on all `[data-part]`s of all sensors in it: a handler for each, a hundred times, is what a circuit pays for.
 * Heard in C# as `@onpart`.
 */
export function tellParts(blazor) {
  blazor.registerCustomEventType('part', {
    browserEventName: 'click',
    createEventArgs: ({ target }) => ({
      sensor: target.closest('[data-sensor-id]')?.dataset.sensorId ?? null,
      part: target.closest('[data-part]')?.dataset.part ?? null,
      handle: numberOf(target.closest('[data-handle]')?.dataset.handle),
    }),
  });
}

const numberOf = (text) => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : null);
