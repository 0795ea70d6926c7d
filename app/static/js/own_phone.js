// On a person's own phone a worker (apart/worker.js) keeps what could not be sent; here is its mark on the page.
(() => {
  const workers = navigator.serviceWorker, {worker} = document.currentScript.dataset;
  if (!workers || !(worker || workers.controller)) return;
  const still = one(".still"), away = one("[data-waits]"), mark = document.createElement("div");
  const page = {token: one("[name=csrf_token]").value, visit: still?.dataset.visit, away: !!away};
  const ask = () => workers.ready.then(found => found.active.postMessage(page));
  const send = away ? () => fetch("/worker.js").then(() => location.reload(), () => {}) : ask;
  workers.onmessage = ({data}) => {
    // The page of a line that was just sent, and its list, show what was there before: over it a next one would be typed.
    const up = at => at.split(/\?|\/row\//)[0];
    // Where nobody is signed in any more, what waited was not sent but put aside: the page that it leads to says so.
    if (data.to && (!still || ["/not-sent", up(data.to)].includes(up(location.pathname)))) location.replace(data.to);
    else if ("mark" in data) {
      const at = one(data.at) || mark;
      at.innerHTML = data.mark;
      if (data.at) {
        at.scrollIntoView(false);
        // Nothing of it was kept.
        sent = 0;
      }
    } else ask();
  };
  mark.onclick = event => { if (event.target.type === "button") send(); };
  mark.setAttribute("role", "status");
  one("main").prepend(mark);
  // A word that all was sent, or that nothing was, stays.
  setInterval(() => { if (away || mark.querySelector(".think")) send(); }, 9000);
  addEventListener("online", send);
  if (worker) workers.register(worker);
  ask();
})();
