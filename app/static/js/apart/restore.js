// What was typed into this page before it was left stands in its boxes again, and the note above says so.
(() => {
  "use strict";
  const note = document.querySelector("[data-unsaved]");
  const forms = [...document.querySelectorAll("main form")].filter(form => form.method === "post" && !note.contains(form));
  const goes = form => new URL(form.getAttribute("action") || "", location).pathname;
  // The address of some forms ends in a key that is new each time.
  const about = path => path.replace(/[^/]*$/, "");
  const has = (form, typed) => Object.keys(typed).some(name => name !== "based_on" && form.elements[name]);
  for (const {path, typed} of JSON.parse(note.dataset.unsaved)) {
    const fitting = forms.filter(form => has(form, typed));
    const form = fitting.find(one => goes(one) === path) || fitting.find(one => about(goes(one)) === about(path));
    for (const box of form ? form.elements : []) {
      const {name, type} = box, texts = typed[name] || [];
      const was = box.checked + box.value;
      if (type === "checkbox" || type === "radio") box.checked = texts.includes(box.value);
      else if (texts.length && box.matches("input, textarea, select")) box.value = texts.shift();
      if (was === box.checked + box.value || type === "hidden") continue;
      note.hidden = false;
      for (let fold = box.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
      for (const kind of ["input", "change"]) box.dispatchEvent(new Event(kind, {bubbles: true}));
    }
  }
})();
