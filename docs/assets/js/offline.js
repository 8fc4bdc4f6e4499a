// Asks the worker at the root to keep this page and, unless data is to be saved, the rest of this edition.
if (navigator.serviceWorker && location.protocol !== "file:") {
  const { worker } = document.currentScript.dataset;
  const ask = async () => {
    await navigator.serviceWorker.register(worker);
    const { active } = await navigator.serviceWorker.ready;
    active.postMessage(!navigator.connection?.saveData);
  };
  addEventListener("load", () => (window.requestIdleCallback ?? setTimeout)(() => ask().catch(() => {})));
}
