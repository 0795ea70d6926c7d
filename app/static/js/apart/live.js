// A form that is asked again as soon as something in it moves: its page is fetched, and its parts are put in place.
// Each of its lists of steps becomes a slider; without a script it stays a list, in which every step says its words.
(() => {
  "use strict";
  const form = document.querySelector("form[data-live]");
  if (!form) return;
  let asked = 0;
  const again = async () => {
    const mine = ++asked;
    const address = location.pathname + "?" + new URLSearchParams(new FormData(form));
    const answer = await fetch(address);
    if (!answer.ok || answer.redirected) return form.submit();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (mine !== asked) return;
    for (const part of document.querySelectorAll("[data-part]")) {
      const fresh = page.getElementById(part.id);
      if (fresh) part.replaceChildren(...fresh.childNodes);
    }
    history.replaceState(null, "", address);
  };
  for (const list of form.querySelectorAll("select")) {
    const [first, second] = list.options, last = [...list.options].pop(), slider = document.createElement("input");
    const {id, name, value} = list, step = second.value - first.value, ends = document.createElement("p");
    Object.assign(slider, {type: "range", id, name, min: first.value, max: last.value, step, value});
    slider.setAttribute("aria-describedby", `${id}-is`);
    document.getElementById(`${id}-is`).hidden = false;
    ends.className = "ends small soft";
    ends.setAttribute("aria-hidden", true);
    ends.innerHTML = `<span>${first.text}</span><span>${last.text}</span>`;
    list.replaceWith(slider, ends);
  }
  form.addEventListener("change", () => again().catch(() => form.submit()));
})();
