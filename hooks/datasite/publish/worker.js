// Keeps the site for reading without a network: what was seen and, when idle, the rest of the reader's edition.
// A page comes from the network first, so that nobody on line sees an old number.
const SITE = {}; // put in at build
const { version, editions, shared } = SITE;
const BASE = new URL("./", location);
const OURS = `datasite ${BASE.pathname} `; // other sites may stand on the same host
const NAME = OURS + version;
const STARTS = Object.keys(editions); // "" first: every path starts with it
const KNOWN = new Set(STARTS.flatMap((start) => [...editions[start].files, ...editions[start].pages]));
const HASHED = /\.[0-9a-f]{8}\./; // a name that changes with the content

// A path from the root of the site; a page's has one form, whether or not its file is named.
const within = (address) => {
  const { origin, pathname } = new URL(address);
  if (origin !== BASE.origin || !pathname.startsWith(BASE.pathname)) return null;
  return pathname.slice(BASE.pathname.length).replace(/(^|\/)index\.html$/, "$1");
};
const start = (path) => STARTS.findLast((each) => path.startsWith(each));
const key = (path) => BASE + (shared[path] ?? path); // files with the same bytes are kept once
const offlinePage = (edition) => edition + "503.html";

// Fetches what is not kept yet. A file that is gone is passed over; without a network it throws.
async function keep(paths) {
  const cache = await caches.open(NAME);
  for (const path of new Set(paths)) {
    if (await cache.match(key(path))) continue;
    const response = await fetch(key(path), { cache: "no-cache" });
    if (response.ok) await cache.put(key(path), response);
  }
}

// A copy without the address that it was kept under: a script knows its edition by its own.
function copy(response, status = 200) {
  return response && new Response(response.body, { status, headers: response.headers });
}

// Sends a reader on from a page's address without its last slash, as hosts do: the page's links count on it.
function slashed(address) {
  const to = new URL(address);
  to.pathname += "/";
  return Response.redirect(to);
}

async function answer(event, path) {
  const page = event.request.mode === "navigate";
  const cache = await caches.open(NAME);
  const kept = async () => copy(await cache.match(key(path)));
  if (HASHED.test(path)) {
    const found = await kept();
    if (found) return found;
  }
  try {
    const response = (await event.preloadResponse) ?? (await fetch(event.request));
    const html = response.headers.get("Content-Type")?.startsWith("text/html");
    if (response.ok && page === !!html) event.waitUntil(cache.put(key(path), response.clone()));
    return response;
  } catch {
    const found = await kept();
    if (found || !page) return found ?? Response.error();
    if (await cache.match(key(path + "/"))) return slashed(event.request.url);
    return copy(await cache.match(key(offlinePage(start(path)))), 503) ?? Response.error();
  }
}

// A new version first fetches what the last one kept. Where that breaks off, the last one stays.
async function install() {
  const paths = STARTS.map(offlinePage);
  for (const name of await former()) {
    for (const { url } of await (await caches.open(name)).keys()) paths.push(within(url));
    paths.push(...STARTS.flatMap((each) => editions[each].files)); // what its pages now load may have other names
  }
  await keep(paths);
  await skipWaiting();
}

async function former() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== NAME);
}

async function activate() {
  for (const name of await former()) await caches.delete(name);
  await registration.navigationPreload?.enable();
  await clients.claim();
}

// A page was opened: it and its files are kept; if it may cost something, its edition and its other languages too.
async function opened(path, whole) {
  const own = start(path);
  await keep([path, ...editions[own].files]);
  if (!whole) return;
  const others = STARTS.filter((each) => each !== own);
  const rest = path.slice(own.length);
  await keep(editions[own].pages);
  await keep(others.flatMap((each) => [each + rest, ...editions[each].files]));
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => {
  const path = within(event.source.url);
  if (path !== null) event.waitUntil(opened(path, event.data).catch(() => {}));
});
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const path = within(url);
  if (method !== "GET" || path === null) return;
  if (mode === "navigate" || KNOWN.has(path)) event.respondWith(answer(event, path));
});
