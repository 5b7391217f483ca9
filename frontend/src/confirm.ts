// <button data-confirm="What will happen">: asks in a dialog before the click counts. Works for forms and hx-* alike.
import { text } from "./text";

const confirmed = new WeakSet<HTMLElement>();

document.addEventListener(
  "click",
  (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-confirm]");
    if (!button || confirmed.delete(button)) return;
    if (button instanceof HTMLButtonElement && button.form && !button.formNoValidate && !button.form.reportValidity()) {
      event.preventDefault();
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    ask(button);
  },
  true,
);

function ask(button: HTMLElement): void {
  const dialog = document.createElement("dialog");
  dialog.className = "dialog";
  dialog.setAttribute("aria-labelledby", "dialog-question");

  const form = document.createElement("form");
  form.method = "dialog";
  const question = document.createElement("p");
  question.id = "dialog-question";
  question.textContent = button.dataset.confirm ?? "";
  const actions = document.createElement("div");
  actions.className = "pair";
  actions.append(
    choice("no", "button plain", text("cancel", "Cancel")),
    choice("yes", button.classList.contains("danger") ? "button danger" : "button", button.textContent?.trim() ?? ""),
  );
  form.append(question, actions);
  dialog.append(form);

  dialog.addEventListener("close", () => {
    dialog.remove();
    button.focus();
    if (dialog.returnValue !== "yes") return;
    confirmed.add(button);
    button.click();
  });
  document.body.append(dialog);
  dialog.showModal();
}

function choice(value: string, className: string, label: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.value = value;
  button.className = className;
  button.textContent = label;
  return button;
}
