const retryMs = 2000;
const answerMs = 5000;

/**
 * Loads the page anew as soon as the server gives one. A reload into a server that is still away would end in the
 * browser's own error page, which nobody at a wall can leave.
 */
export async function reloadWhenUp({ fetch = globalThis.fetch, location = globalThis.location, random = Math.random } = {}) {
  for (;;) {
    try {
      const answer = await fetch(location.href, { cache: 'no-store', signal: AbortSignal.timeout(answerMs) });
      await answer.body?.cancel();
      if (answer.status < 500) return location.reload();
    } catch {
      // Not there yet.
    }
    await new Promise((wake) => setTimeout(wake, retryMs * (0.7 + 0.6 * random())));
  }
}
