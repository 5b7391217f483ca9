// <form data-order> with <li data-key>: dragging a row sends the new order. Its buttons do the same without a mouse.
const form = document.querySelector<HTMLFormElement>("form[data-order]");

if (form) {
  let dragged: HTMLElement | null = null;
  for (const row of form.querySelectorAll<HTMLElement>("[data-key]")) {
    row.draggable = true;
    row.addEventListener("dragstart", () => {
      dragged = row;
      row.classList.add("dragging");
    });
    row.addEventListener("dragover", (event) => {
      if (!dragged || dragged === row) return;
      event.preventDefault();
      const box = row.getBoundingClientRect();
      row[event.clientY < box.top + box.height / 2 ? "before" : "after"](dragged);
    });
    row.addEventListener("drop", (event) => event.preventDefault());
    row.addEventListener("dragend", () => {
      row.classList.remove("dragging");
      dragged = null;
      send(form);
    });
  }
}

function send(form: HTMLFormElement): void {
  for (const row of form.querySelectorAll<HTMLElement>("[data-key]")) {
    const input = document.createElement("input");
    input.type = "hidden";
    input.name = "order";
    input.value = row.dataset.key ?? "";
    form.append(input);
  }
  form.submit();
}
