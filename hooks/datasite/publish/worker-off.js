// Takes back what an earlier version of the site kept, for readers who still have its worker.
const OURS = `datasite ${new URL("./", location).pathname} `;

async function leave() {
  for (const name of await caches.keys()) if (name.startsWith(OURS)) await caches.delete(name);
  await registration.unregister();
}

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));
