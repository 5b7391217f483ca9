// A form is sent once: its buttons rest until the next page is here. Back brings them to life again.
// <form data-again> opts out (a download leaves the page where it is).
const attribute = "data-sent";

document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  if (form.method !== "post" || form.target || form.hasAttribute("data-again")) return;
  if (form.hasAttribute(attribute)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  } else if (!event.defaultPrevented) {
    // After this turn, so that the pressed button's own value is still sent.
    setTimeout(() => rest(form));
  }
});

document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.target instanceof HTMLFormElement) rest(event.target);
});
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.target instanceof HTMLFormElement) wake(event.target);
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll<HTMLFormElement>(`form[${attribute}]`)) wake(form);
});

function rest(form: HTMLFormElement): void {
  form.setAttribute(attribute, "");
  for (const button of buttons(form)) {
    if (button.disabled) continue;
    button.disabled = true;
    button.dataset.resting = "";
  }
}

function wake(form: HTMLFormElement): void {
  form.removeAttribute(attribute);
  for (const button of buttons(form)) {
    if (button.dataset.resting === undefined) continue;
    button.disabled = false;
    delete button.dataset.resting;
  }
}

function buttons(form: HTMLFormElement): HTMLButtonElement[] {
  return [...form.elements].filter(
    (e): e is HTMLButtonElement => e instanceof HTMLButtonElement && e.type === "submit",
  );
}
