import { createLink } from './link.js';

/* global Blazor */
const link = createLink({ document, blazor: Blazor, reload: () => location.reload() });
await Blazor.start({ circuit: { reconnectionHandler: link } });
link.started();
