// A form that is asked again as soon as something in it moves: its page is fetched, and its parts are put in place.
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
  form.addEventListener("change", () => again().catch(() => form.submit()));
})();
