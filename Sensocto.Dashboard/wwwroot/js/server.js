/**
 * Calls a method of the circuit. Without a link the call fails at once: Blazor would leave an error on the console that nobody here can catch,
 * and the call itself would stay open until the link is back.
 */
export async function call(dotNetRef, method, ...values) {
  if (document.documentElement.dataset.link === 'reconnecting') throw new Error('no link');
  return dotNetRef.invokeMethodAsync(method, ...values);
}
