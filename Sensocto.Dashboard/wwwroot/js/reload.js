const retryMs = 2000;
const answerMs = 5000;

/** Every page of ours, of any release, contains this, and no proxy's page does. */
const ours = '_framework/blazor.web';

/** What is at the page's address: 'ours', 'elsewhere' (a redirect, as from a proxy that wants a sign-in), or 'nothing' worth loading. */
export async function lookUp({ fetch = globalThis.fetch, location = globalThis.location } = {}) {
  try {
    const answer = await fetch(location.href, { cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(answerMs) });
    if (answer.type === 'opaqueredirect') return 'elsewhere';
    return answer.status < 500 && (await answer.text()).includes(ours) ? 'ours' : 'nothing';
  } catch {
    return 'nothing';
  }
}

/**
 * Reloads the page as soon as the server serves one or redirects to a sign-in. Reloading while the server is still away would end on the error page of
 * the browser or a proxy, which nobody can leave on a wall display.
 */
export async function reloadWhenUp({ fetch = globalThis.fetch, location = globalThis.location, random = Math.random } = {}) {
  while ((await lookUp({ fetch, location })) === 'nothing') {
    await new Promise((wake) => setTimeout(wake, retryMs * (0.7 + 0.6 * random())));
  }
  location.reload();
}
