// The service worker of a person's own phone. `told` stands before it: language, words, files, patience in seconds.
// An answer that cannot be sent waits here and is sent once, in order; chapters that were read open without a network.

const PAGES = "pages", KEPT = "kept", WEEK = 6048e5;
const AWAY = `/not-sent?lang=${told.lang}&offline=yes`, GONE = "/leave";
const nobodys = path => new Request(path, {credentials: "omit"});
const late = seconds => new Promise((_, no) => setTimeout(no, seconds * 1e3));
const copy = path => caches.match(path, {ignoreVary: true});

// What waits: each form under a name made of its content, so that the same one twice is one.
const named = async (path, form) => {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify([path, form])));
  return "/kept/" + [...new Uint8Array(hash)].join("-");
};
const put = async one => {
  const kept = await caches.open(KEPT), name = await named(one.path, one.form);
  if (await kept.match(name) && !one.stuck) return;
  await kept.put(name, new Response(JSON.stringify(one)));
};
const drop = async (path, form) => {
  if (await caches.has(KEPT)) return (await caches.open(KEPT)).delete(await named(path, form));
};
const box = key => form => (form.find(([name]) => name === key) || [])[1];
const whose = box("away-visit"), about = box("away-name");
const waiting = async () => {
  if (!await caches.has(KEPT)) return [];
  const kept = await caches.open(KEPT), names = await kept.keys();
  const found = await Promise.all(names.filter(one => one.url.includes("/kept/")).map(one => kept.match(one)));
  return (await Promise.all(found.map(one => one.json()))).sort((a, b) => a.at - b.at);
};

// The mark on the page, as HTML: how many answers wait, since when, which ones, and what to do.
const safe = text => text.replace(/[&<>\x22]/g, one => `&#${one.charCodeAt()};`);
const note = (kind, inside) => `<div class="note ${kind}"><div>${inside}</div></div>`;
const mark = (all, {visit, token}, out) => {
  const mine = all.filter(one => !visit || whose(one.form) === visit);
  if (!mine.length) return "";
  const names = mine.map(one => safe(about(one.form) || ""));
  const since = new Date(mine[0].at).toLocaleString(told.locale, {day: "numeric", month: "long", hour: "numeric", minute: "numeric"});
  const count = `<b>${told.title}</b><p>${told.count.replace("{n}", mine.length).replace("{since}", `<bdi>${since}</bdi>`)}</p><p>${names.join("<br>")}</p>`;
  const stuck = visit && mine.find(one => one.stuck);
  const leaving = out ? `<form method="post" action="/sign-out"><button class="word" name="sure" value="yes">${told.out}</button></form>` : "";
  if (!stuck) return note("think", `${count}<p><button type="button" class="btn quiet">${told.send}</button></p>${leaving}`);
  const typed = stuck.form.map(([name, text]) => `<textarea name="${safe(name)}" hidden>\n${safe(text)}</textarea>`);
  return note("think", `${count}<p>${told.stuck}</p><form method="post" action="${safe(stuck.path)}">` +
    `<input type="hidden" name="csrf_token" value="${token}">${typed.join("")}<button class="btn">${told.look}</button></form>${leaving}`);
};
const tell = async (words, which = () => true) => {
  for (const one of await clients.matchAll({includeUncontrolled: true})) if (which(one)) one.postMessage(words);
};

// Sending what waits. The server says in data what became of an answer; one that it asks about waits for the person.
const post = (path, form) => Promise.race([late(told.patience), fetch(path, {
  method: "POST", body: new URLSearchParams(form), headers: {"On-Own-Phone": "again"}, redirect: "manual",
})]);
const again = async (one, {token, visit}) => {
  let {path, form} = one;
  if (whose(form) !== visit) {
    // Of another visit: it waits with the server for whoever typed it, unless that person is signed in here.
    const said = await (await post("/away", [...form, ["away-path", path]])).json();
    if (!said.left) return said;
    if (!visit) return {};
    await drop(path, form);
    form = form.map(([name, text]) => [name, name === "away-visit" ? visit : text]);
    await put({...one, form});
  }
  if (one.stuck) return {};
  const answer = await post(path, [...form, ["csrf_token", token]]);
  const later = [400, 401, 429].includes(answer.status) || answer.status >= 500;
  if (later) throw answer;
  if ((answer.headers.get("Content-Type") || "").includes("json")) return {form, ...await answer.json()};
  await put({...one, form, stuck: true});
  return {};
};
const sendAll = async page => {
  let to;
  for (const one of await waiting()) {
    const said = await again(one, page);
    if (!said.to) continue;
    await drop(one.path, said.form || one.form);
    to = said.to;
  }
  return to;
};
// A chapter is kept as nobody's: the reader's own figures are not in it.
const learn = async address => {
  const path = new URL(address).pathname;
  if (!path.startsWith("/handbook")) return;
  const pages = await caches.open(PAGES);
  for (const one of new Set([path, "/handbook"])) {
    const name = `${one}?lang=${told.lang}`, known = await copy(name);
    if (!known || Date.now() - Date.parse(known.headers.get("Date")) > WEEK) await pages.add(nobodys(name));
  }
};
let sending;
const heard = async event => {
  const page = event.data, out = event.source.url.includes("/not-sent");
  const show = async to => event.source.postMessage({to, mark: mark(await waiting(), page, out)});
  // The copy of a page for when the network is away cannot know who is signed in: it only shows.
  if (page.away || !(await waiting()).length) return show();
  let to;
  try {
    to = await (sending = sending || sendAll(page));
  // The network is away still.
  } catch {}
  sending = undefined;
  // An answer that the server put aside for whoever typed it leads to no plan: it was not sent.
  if (to?.startsWith("/plan/") && !(await waiting()).length) event.source.postMessage({to, mark: note("good", `<p>${told.sent}</p>`)});
  else await show(to);
  if (to) await tell({}, one => one.id !== event.source.id);
};

const typed = async request => [...await request.clone().formData()].filter(
  ([name, text]) => name !== "csrf_token" && typeof text === "string");
// What was typed into a page that is left (still.js) and may wait here, for it names its visit twice: as an answer does,
// until the server puts it aside; nothing after she left. Only what a page sends when it goes is to be kept alive.
const aside = async request => {
  const held = typed(request);
  try {
    return await fetch(request);
  } catch {
    const form = await held, path = "/away";
    if (form.filter(([name]) => name === "away-visit")[1] && !await copy(GONE)) await put({path, form, at: Date.now()});
    return Response.error();
  }
};
// What its page lets go stays in the plan as it is, and has to be said to the server; a closed plan (423) keeps it here.
const stays = ([name]) => name !== "let-go";
// A form of a plan: sent; or kept where its page allows that; or left on its page, which stays as it is, as it does where
// a number should only be counted: there is nothing to keep, and nothing of it would be there when it is sent later.
const save = async event => {
  const {request} = event, path = new URL(request.url).pathname, held = typed(request), sent = fetch(request);
  event.waitUntil(sent.then(async ({status}) => {
    if (![404, 423].includes(status) && status < 500 && await drop(path, (await held).filter(stays))) await tell({});
  }).catch(() => {}));
  try {
    return await Promise.race([sent, late(told.patience)]);
  } catch {
    const form = await held.catch(() => []), counts = form.some(one => /^do,count/.test(one));
    try {
      if (counts || !whose(form) || !form.every(stays)) throw path;
      await put({path, form, at: Date.now()});
      await tell({}, one => one.url !== request.referrer);
      return Response.redirect("/not-sent", 303);
    } catch {
      const [at, words] = counts ? ["#count", told.counts] : ["top", told.stays];
      await tell({at, mark: note("must", `<p>${words}</p>`)}, one => one.url === request.referrer);
      return new Response(null, {status: 204});
    }
  }
};

// A page: from the server; a chapter that was read, or the page about the network, where the server is not to be had.
const read = async event => {
  const path = new URL(event.request.url).pathname;
  if (await caches.has(KEPT) && await copy(GONE)) {
    // She left while the network was away: the visit ends before anything else is shown.
    try { await fetch(GONE, {method: "POST", redirect: "manual"}); } catch { return Response.error(); }
    await caches.delete(KEPT);
  }
  const kept = await copy(path === "/not-sent" ? AWAY : `${path}?lang=${told.lang}`);
  try {
    const asked = fetch(event.request);
    return await (kept ? Promise.race([asked, late(told.patience / 3)]) : asked);
  } catch {
    return kept || await copy(AWAY) || Response.error();
  }
};
// Leaving empties the phone, with or without a network: quickly at once, signing out once nothing waits or she is sure.
const leave = async request => {
  const all = request.url.endsWith("/sign-out") ? await waiting() : [];
  if (all.length) {
    const form = await request.clone().formData();
    const sent = sendAll({token: form.get("csrf_token"), visit: whose(all[0].form)});
    await Promise.race([sent, late(told.patience / 4)]).catch(() => {});
    if (!form.has("sure") && (await waiting()).length) return Response.redirect("/not-sent", 303);
  }
  for (const name of await caches.keys()) await caches.delete(name);
  try {
    return await fetch(request);
  } catch {
    await (await caches.open(KEPT)).put(GONE, new Response());
    return Response.error();
  }
};

// In place of another one (another language, a newer program) it waits until no page is open: a page that comes while
// workers change places may never come.
addEventListener("install", event => {
  if (!registration.active) skipWaiting();
  event.waitUntil(caches.open(PAGES).then(pages => pages.addAll([AWAY, ...told.files].map(nobodys))));
});
addEventListener("activate", event => event.waitUntil(clients.claim()));
// A page that came while the worker began is not behind it yet, and would leave without it.
addEventListener("message", event => event.waitUntil(Promise.all([
  clients.claim(), heard(event), event.data.away || learn(event.source.url).catch(() => {}),
])));
addEventListener("fetch", event => {
  const {request} = event, {origin, pathname} = new URL(request.url), page = request.mode === "navigate";
  const form = request.method === "POST";
  if (origin !== location.origin) return;
  if (form && [GONE, "/sign-out"].includes(pathname)) event.respondWith(leave(request));
  else if (form && page && pathname.startsWith("/plan/")) event.respondWith(save(event));
  else if (form && request.keepalive) event.respondWith(aside(request));
  else if (!form && page) event.respondWith(read(event));
  else if (pathname.startsWith("/static/")) event.respondWith(copy(pathname).then(known => known || fetch(request)));
});
