/** Attempts come quickly at first and then every few seconds, each with a random share so that a restart is not stormed. */
const delaysMs = [100, 300, 700, 1500, 3000];

/**
 * What the page does when its link to the server drops: it says so in `html[data-link]`, keeps what is shown, and goes on
 * trying. A server that no longer knows the circuit means a fresh page at the same address.
 *
 * @param {object} setup
 * @param {{ reconnect(): Promise<boolean> }} setup.blazor
 * @param {() => void} setup.reload
 */
export function createLink({ document, blazor, reload, random = Math.random }) {
  const page = document.documentElement.dataset;
  let attempt = 0;
  let timer = null;

  function say(state) {
    page.link = state;
    if (state === 'reconnecting') {
      for (const element of document.querySelectorAll('[data-part=as-of]')) {
        element.textContent = new Date().toLocaleTimeString([], { hour12: false });
      }
    }
  }

  function plan() {
    const delay = delaysMs[Math.min(attempt++, delaysMs.length - 1)];
    timer = setTimeout(retry, delay * (0.7 + 0.6 * random()));
  }

  async function retry() {
    try {
      if (!(await blazor.reconnect())) reload();
    } catch {
      plan();
    }
  }

  return {
    started: () => say('live'),
    onConnectionDown() {
      if (page.link === 'reconnecting') return;
      say('reconnecting');
      attempt = 0;
      plan();
    },
    onConnectionUp() {
      clearTimeout(timer);
      say('live');
    },
  };
}
