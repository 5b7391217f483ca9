// Answers half given: who wants to may keep them on this device and go on later. Only on request, since others may use the same
// device; they are offered again on the first screen and forgotten when they are sent. The server keeps nothing before that.
const answers = document.querySelector<HTMLFormElement>("form[data-answers]");

if (answers) {
  const key = `answers ${answers.dataset.answers}`;
  answers.addEventListener("submit", (event) => {
    const button = (event as SubmitEvent).submitter as HTMLButtonElement | null;
    if (button?.value === "done") localStorage.removeItem(key);
  });
  const keep = document.createElement("button");
  keep.type = "button";
  keep.className = "button plain";
  keep.textContent = answers.dataset.keep ?? "";
  keep.addEventListener("click", () => {
    const kept = [...new FormData(answers)].filter(([name]) => name !== "csrf-token" && name !== "step");
    localStorage.setItem(key, JSON.stringify(kept));
    keep.replaceWith(Object.assign(document.createElement("p"), { textContent: answers.dataset.kept, role: "status" }));
  });
  answers.append(keep);
  const first = !answers.querySelector("button[value^='before']");
  if (first && !document.querySelector(".error-summary")) offer(answers, localStorage.getItem(key), key);
}

function offer(form: HTMLFormElement, kept: string | null, key: string): void {
  if (!kept) return;
  for (const [name, value] of JSON.parse(kept) as [string, string][]) {
    const inputs = [...form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)];
    const box = inputs.find((i) => (i.type === "checkbox" || i.type === "radio") && i.value === value);
    if (box) box.checked = true;
    else if (inputs[0] && inputs[0].type !== "checkbox" && inputs[0].type !== "radio") inputs[0].value = value;
    else form.append(hidden(name, value));
  }
  const note = document.createElement("p");
  note.className = "soft";
  note.textContent = `${form.dataset.found} `;
  const forget = document.createElement("button");
  forget.type = "button";
  forget.className = "button plain small";
  forget.textContent = form.dataset.forget ?? "";
  forget.addEventListener("click", () => {
    localStorage.removeItem(key);
    location.reload();
  });
  note.append(forget);
  form.prepend(note);
}

function hidden(name: string, value: string): HTMLInputElement {
  const input = document.createElement("input");
  input.type = "hidden";
  input.name = name;
  input.value = value;
  return input;
}
