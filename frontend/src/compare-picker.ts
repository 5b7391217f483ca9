// <form data-compare="4">: counts ticked checkboxes named "tool", stops at the limit and says why.
// The server checks the limit again; without JavaScript it answers with the same sentence.
const name = "tool";

function count(form: HTMLFormElement): void {
  const limit = Number(form.dataset.compare) || 4;
  const boxes = [...form.elements].filter(
    (e): e is HTMLInputElement => e instanceof HTMLInputElement && e.type === "checkbox" && e.name === name,
  );
  const chosen = boxes.filter((box) => box.checked).length;
  const full = chosen >= limit;
  for (const box of boxes) {
    box.disabled = full && !box.checked;
    box.closest("tr, li, label")?.classList.toggle("is-out", box.disabled);
  }
  const status = form.querySelector<HTMLElement>("[data-compare-status]");
  if (status) {
    const { none = "", some = "{n} / {max}", full: enough = some } = status.dataset;
    const sentence = full ? enough : chosen === 0 ? none : some;
    status.textContent = sentence.replaceAll("{n}", String(chosen)).replaceAll("{max}", String(limit));
  }
  const button = form.querySelector<HTMLButtonElement>("[data-compare-button]");
  if (button) button.disabled = chosen < 2;
}

function countAll(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-compare]")) count(form);
}

document.addEventListener("change", (event) => {
  const box = event.target;
  if (box instanceof HTMLInputElement && box.name === name && box.form?.dataset.compare) count(box.form);
});
document.addEventListener("htmx:afterSettle", countAll);
addEventListener("pageshow", countAll);
countAll();
