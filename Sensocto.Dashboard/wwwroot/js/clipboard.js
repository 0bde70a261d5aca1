/** Copies text to the clipboard; false if the browser refuses. */
export async function copy(text, { clipboard = navigator.clipboard } = {}) {
  try {
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
