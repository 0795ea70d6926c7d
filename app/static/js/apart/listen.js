// Reads a page aloud where the phone has a voice of its own for the language; elsewhere the button stays hidden.
(() => {
  "use strict";
  const button = document.querySelector("[data-listen]");
  const speech = self.speechSynthesis;
  if (!button || !speech) return;
  const lang = document.documentElement.lang;
  // A voice that is not on the phone would send the words to another machine.
  const voice = () => speech.getVoices().find(one => one.localService && one.lang.split(/[-_]/)[0] === lang);
  const offer = () => { button.hidden = !voice(); };
  // What is said in sentences, each once; not tables, small print, what is folded away, and the ways to other pages.
  const words = ":is(h1, h2, h3, legend, label, li:not(.card), p:not(.field), .note, .eg, .err, .words > *)";
  const rest = "table, nav, dl.answers, details.box > p, .line, .over, .small.soft, details:not([open])";
  offer();
  speech.addEventListener("voiceschanged", offer);
  button.addEventListener("click", () => {
    if (speech.speaking) return speech.cancel();
    for (const part of document.querySelectorAll(`main ${words}`)) {
      if (!part.offsetParent || part.closest(rest) || part.parentElement.closest(words)) continue;
      const aloud = new SpeechSynthesisUtterance(part.innerText);
      aloud.voice = voice();
      aloud.lang = lang;
      speech.speak(aloud);
    }
  });
  addEventListener("pagehide", () => speech.cancel());
})();
