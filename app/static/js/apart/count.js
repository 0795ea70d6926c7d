// Counts a month of sales, or the price of all pieces, on the phone: at once, and without a network. Numbers that are
// written in another way go to the server, which reads more of them and says what is wrong (web/drafting/counting.py).
(() => {
  "use strict";
  const fault = document.querySelector("#count"), box = fault.closest("details"), {elements} = fault.closest("form");
  const told = box.dataset;
  const read = (text, shape, most) => {
    const digits = text.trim().replace(/[٠-٩۰-۹]/g, one => one.charCodeAt() & 15);
    return shape.test(digits) && +digits.replace(/[,٫]/, ".") <= most ? digits : "";
  };
  // As the server writes it, where `told.thousand` is a thousand: 1.020, 1.020,00.
  const written = (n, tail = told.thousand.slice(5)) => `${n}`.replace(/\B(?=(\d{3})+$)/g, told.thousand[1]) + tail;
  const whole = (text, most) => +read(text, /^\d{1,9}$/, most);
  const month = ({a_day: asked, in_a: time, days: open}) => {
    const said = read(asked.value, /^\d{1,6}([.,٫]\d\d?)?$/, 1e5), parts = Math.round(said.replace(/[,٫]/, ".") * 100);
    const days = whole(open.value || open.defaultValue || "26", 31), fine = parts % 100 ? 100 : 1;
    // So many months of 1/12, 52/12 or `days`: one division, so that a half is exact and goes up as on the server; what
    // was written with decimals keeps two.
    const all = Math.round({week: parts * fine * 52 / 1200, year: parts * fine / 1200}[time.value] || parts * fine * days / 100);
    const rest = all % fine / 100, tail = rest ? (told.thousand[1] === "," ? "." : ",") + `${rest}`.slice(2) : "";
    const many = all / fine, {most, unit} = elements, text = told[time.value] || told.day;
    if (most.value && !(many <= whole(most.value.replaceAll(told.thousand[1], ""), 1e6))) return {}; // the server says what is above the most
    const of = unit.value && ` (\u2068${unit.value}\u2069)`;
    return {to: "units", all: all && written(Math.floor(many), tail), text: text.replace("{all}", "{all}" + of), n: said, days};
  };
  const pieces = ({pieces: asked, each}) => {
    const n = whole(asked.value || "1", 1e5), one = whole(each.value, 1e9);
    return {to: "price", all: n * one && written(n * one), text: told.all, n: written(n, ""), one: written(one)};
  };
  box.querySelector("[value=count]").addEventListener("click", event => {
    const found = (elements.each ? pieces : month)(elements);
    if (!found.all || box.querySelector(".err")) return;
    event.preventDefault();
    elements[found.to].value = found.all;
    let note = box.previousElementSibling;
    if (!note.matches(".note")) {
      box.before(note = document.createElement("p"));
      note.className = "note good";
      note.setAttribute("role", "status");
    }
    note.textContent = found.text.replace(/{(\w+)}/g, (_, name) => found[name]);
    fault.textContent = "";
    box.open = false;
    box.firstElementChild.focus();
    note.scrollIntoView({block: "center"});
  });
})();
