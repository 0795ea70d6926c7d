// Before a quiet visit ends: a warning, and one press to go on. After it: what was typed is put aside on the server,
// and the page goes away. The server judges the time (app/web/account/away.py); this only asks it.
(() => {
  const box = one(".still");
  if (!box) return;
  const {visit, left, warn} = box.dataset;
  // `pause`: between two signs of life that typing gives.
  const early = warn * 1000, pause = Math.min(early, left * 250);
  const [stuck, button] = box.querySelectorAll(".neg, button");
  const pages = new BroadcastChannel(visit);
  const forms = all("main form").filter(form => form.method === "post");
  const unsent = new Set(forms.filter(form => "typed" in form.dataset || form.querySelector(".err, .errors")));
  let end, told, timer, asking, before;

  const cover = on => {
    for (const part of all("nav, main, .foot")) part.hidden = on;
  };
  const show = () => {
    if (box.open) return;
    before = document.activeElement;
    box.show();
    button.focus();
  };
  const watch = () => {
    clearTimeout(timer);
    const rest = end - Date.now();
    if (rest <= 0) return ask(over);
    if (rest <= early) show();
    timer = setTimeout(watch, rest > early ? rest - early : rest);
  };
  const until = moment => {
    const inside = box.contains(document.activeElement);
    end = moment;
    told = Date.now();
    box.close();
    stuck.hidden = true;
    cover(false);
    if (inside && before) before.focus({preventScroll: true});
    watch();
  };
  const lasts = seconds => {
    until(Date.now() + seconds * 1000);
    pages.postMessage(end);
  };

  // A form that may wait on the phone names its visit itself: in what is sent it stands twice (apart/worker.js).
  const sheet = form => {
    const body = new FormData(form);
    body.set("csrf_token", one("[name=csrf_token]").value);
    body.append("away-visit", visit);
    if (form) {
      body.set("away-path", new URL(form.getAttribute("action") || "", location).pathname);
      body.set("away-page", location.pathname);
    }
    return body;
  };
  const post = async (address, form) => {
    const answer = await fetch(address, {method: "POST", body: sheet(form)});
    if (!answer.ok) throw answer;
    return answer.json();
  };
  const stay = async () => {
    told = Date.now();
    const answer = await post("/still-here");
    return answer.left ? lasts(answer.left) : over();
  };
  const over = async () => {
    let answer;
    cover(true);
    for (const form of unsent.size ? unsent : [undefined]) {
      answer = await post("/away", form);
      if (answer.left) return lasts(answer.left);
    }
    location.replace(answer.to);
  };
  // One question at a time. A server that knows this visit no more is asked what is left of it; no answer, again soon.
  const ask = async question => {
    if (asking) return;
    asking = true;
    try {
      await question();
    } catch (answer) {
      const gone = question === stay && answer.status;
      if (box.open || question === over) { show(); stuck.hidden = false; }
      clearTimeout(timer);
      timer = setTimeout(gone ? () => ask(over) : watch, gone ? 0 : Math.min(5000, early));
    }
    asking = false;
  };

  const here = event => {
    // Another press on its page takes nothing back of what is on its way; a link stops it, and new words are more.
    if (event.type === "input" || event.target.closest("a")) sent = 0;
    if (event.type === "input" && forms.includes(event.target.form)) unsent.add(event.target.form);
    if (end <= Date.now()) return watch();
    // What is typed next goes where she was writing.
    if (box.open && before && (event.key || "").length === 1 && event.key !== " ") before.focus();
    if (box.open || Date.now() - told > pause) ask(stay);
  };
  for (const act of ["input", "keydown", "pointerdown"]) addEventListener(act, here);
  button.onclick = () => ask(end > Date.now() ? stay : over);
  pages.onmessage = message => { if (message.data > end) until(message.data); };
  addEventListener("pagehide", () => cover(true));
  addEventListener("pageshow", event => event.persisted ? ask(over) : watch());
  // A page that is left, closed or put behind another: what was typed and is not on its way is put aside on the server;
  // not where she left quickly (app.js).
  onsubmit = event => { sent = event.submitter?.name === "let-go" || event.target; };
  document.addEventListener("visibilitychange", () => {
    watch();
    if (document.hidden && !document.documentElement.hidden) for (const form of unsent) [form, true].includes(sent) || navigator.sendBeacon("/away", sheet(form));
  });
  addEventListener("online", watch);
  lasts(+left);
})();
