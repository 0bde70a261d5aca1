import { startClock } from './clock.js';
import { watchFailure } from './failure.js';
import { createLink } from './link.js';
import { startModule } from './modules.js';
import { tellParts } from './parts.js';
import { lookUp, reloadWhenUp } from './reload.js';
import { startTimes } from './times.js';

/* global Blazor */
globalThis.startModule = startModule; // PageModule.cs
startTimes();
startClock();
tellParts(Blazor);
const link = createLink({
  document,
  blazor: Blazor,
  reload: () => reloadWhenUp(),
  isSentElsewhere: async () => (await lookUp()) === 'elsewhere',
});
watchFailure({ document, failed: link.failed, notStarted: link.notStarted });
try {
  await Blazor.start({ circuit: { reconnectionHandler: link } });
} catch {
  // The server went away while the page started.
  link.notStarted();
}
