const retryMs = 2000;
const answerMs = 5000;

/** What every page of ours asks for, of whatever release, and no page of a proxy's. */
const ours = '_framework/blazor.web';

/** What there is at the page's address: 'ours', 'elsewhere' where it sends to another, as a proxy does that wants a sign-in, or 'nothing' worth loading. */
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
 * Loads the page anew as soon as the server gives one, or sends to where somebody signs in. A reload into a server that is still away would end in the
 * browser's own error page, or in one of a proxy's, which nobody at a wall can leave.
 */
export async function reloadWhenUp({ fetch = globalThis.fetch, location = globalThis.location, random = Math.random } = {}) {
  while ((await lookUp({ fetch, location })) === 'nothing') {
    await new Promise((wake) => setTimeout(wake, retryMs * (0.7 + 0.6 * random())));
  }
  location.reload();
}
