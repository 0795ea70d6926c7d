// Reads a question aloud where the phone has a voice of its own for the language; elsewhere the button stays hidden.
(() => {
  "use strict";
  const button = document.querySelector("[data-listen]");
  const speech = self.speechSynthesis;
  if (!button || !speech) return;
  const lang = document.documentElement.lang;
  // A voice that is not on the phone would send the words to another machine.
  const voice = () => speech.getVoices().find(one => one.localService && one.lang.split(/[-_]/)[0] === lang);
  const offer = () => { button.hidden = !voice(); };
  offer();
  speech.addEventListener("voiceschanged", offer);
  button.addEventListener("click", () => {
    if (speech.speaking) return speech.cancel();
    for (const part of document.querySelectorAll("main :is(h1, .why, .eg, .hint, .err, legend, label)")) {
      if (!part.offsetParent) continue;
      const words = new SpeechSynthesisUtterance(part.innerText);
      words.voice = voice();
      words.lang = lang;
      speech.speak(words);
    }
  });
  addEventListener("pagehide", () => speech.cancel());
})();
