/** Whether someone is typing into a cell, the formula bar or the name box. */
export function isEditing(): boolean {
  const active = document.activeElement;
  return active instanceof HTMLInputElement || (active instanceof HTMLElement && active.isContentEditable && active.textContent !== "");
}
