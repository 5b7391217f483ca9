// The few words that scripts say come translated from the server: <body data-text-cancel="Abbrechen" …>.
export function text(key: "cancel" | "failed" | "offline", english: string): string {
  const name = `text${key.charAt(0).toUpperCase()}${key.slice(1)}`;
  return document.body.dataset[name] ?? english;
}
