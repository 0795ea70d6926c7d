"use strict";
// Only improves what already works without it. This file stands before the other two: what they share is here.
// The form that is on its way; true where what was typed is to be deleted.
let sent;
const one = words => document.querySelector(words), all = words => [...document.querySelectorAll(words)];
(() => {
  // Leave quickly: cover the page at once, end the session behind it, and put another site in its place.
  const leave = one("form.leave");
  const away = () => {
    document.documentElement.hidden = true;
    document.title = "…";
    const gone = () => location.replace(leave.dataset.away || leave.action);
    fetch(leave.action, {method: "POST", body: new FormData(leave), keepalive: true, redirect: "manual"})
      .then(gone, gone);
    setTimeout(gone, 400);
  };
  if (leave) {
    leave.onsubmit = event => { event.preventDefault(); away(); };
    let presses = [];
    addEventListener("keydown", event => {
      if (event.key !== "Escape") return;
      presses = [...presses, Date.now()].slice(-3);
      if (presses.length === 3 && presses[2] - presses[0] < 1500) away();
    });
  }

  // A refused form is remembered by the address of its page: going back shows the page, and does not ask to send again.
  if (one(".errors")) history.replaceState(null, "", location.href);

  for (const button of all("[data-print]")) {
    button.hidden = false;
    button.onclick = () => {
      for (const box of all("details.box")) box.open = true;
      print();
    };
  }
})();
