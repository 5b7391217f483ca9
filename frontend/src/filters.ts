// <form data-autosubmit>: a changed choice applies at once. Text fields wait for Enter, as they would anyway.
document.addEventListener("change", (event) => {
  const control = event.target;
  if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) return;
  if (!control.form?.hasAttribute("data-autosubmit")) return;
  if (control instanceof HTMLInputElement && ["text", "search", "number", "date"].includes(control.type)) return;
  control.form.requestSubmit();
});
