const sayMs = 3000;

/** Says a few words at the foot of the page, to readers of the screen too, and not for long. */
export function createSay({ document, signal }) {
  let silence = null;
  signal.addEventListener('abort', () => clearTimeout(silence));
  return (words) => {
    const element = document.querySelector('[data-part=keys-say]');
    if (!element) return;
    clearTimeout(silence);
    element.textContent = words;
    silence = setTimeout(() => (element.textContent = ''), sayMs);
  };
}
