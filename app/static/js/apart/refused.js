// On a refused form what was typed is not saved: a link away asks first. Leaving quickly never does.
const errors = document.querySelector(".errors");
if (document.querySelector("main [name=based_on]")) addEventListener("click", event => {
  const link = event.target.closest("a[href]:not([href^='#'])");
  if (link && !confirm(errors.dataset.leave)) event.preventDefault();
});
