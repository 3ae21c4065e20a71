import { type ProblemCode, problems, type WireError } from '#pipeline';

const help: Readonly<Partial<Record<ProblemCode, string>>> = {
  file_unreadable: 'Export it again, as UTF-8 where there is a choice.',
  file_too_large: 'Split it, or use the command line.',
  file_truncated: 'Get the file again.',
  file_damaged: 'Get the file again.',
  duplicate_file: 'It was read once; nothing is lost.',
  engine_unavailable: 'The browser must allow WebAssembly and workers for this page.',
  engine_unreachable: 'Reload the page: the workspace that was kept opens again.',
  insert_incomplete: 'This is a fault of Candor, not of your files. Please report it with the receipt.',
  step_failed: 'This is a fault of Candor, not of your files. Please report it with the name above.',
  rule_failed: 'This is a fault of Candor, not of your files. Please report it with the name above.',
  program_fault: 'This is a fault of Candor, not of your files. Reload the page, and please report what you did.',
  storage_full: 'Free some room on the disk, erase what is not needed, or use the command line.',
  journal_damaged: 'The Log page says where. Open the workspace file that you saved last.',
  open_elsewhere: 'Go on in the tab that was opened first, or close it and reload this one.',
  pack_invalid: 'Ask whoever made it for another copy.',
  workspace_invalid: 'Choose a file that was saved by “Save workspace” or made by the command line.',
};

/** What a person can do about a problem; empty where the detail says it all. */
function problemHelp(code: ProblemCode): string {
  return help[code] ?? '';
}

/** A problem as sentences: what it is, what was seen, and what to do unless the detail says that already. */
export function problemSentences(problem: WireError): string {
  return `${problems[problem.code]}: ${adviceOf(problem)}`;
}

/** A problem as sentences, to stand below its title: what was seen, and what to do unless the detail says that already. */
export function problemAdvice(problem: WireError): string {
  // A detail may begin with the name of a file, which stays as it is.
  return adviceOf(problem).replace(/^(?:an?|it|no|nothing|one|the|these|this)\b/u, (word) =>
    word.replace(/^./u, (letter) => letter.toUpperCase()),
  );
}

/** What is wrong apart from what it was compared with, which may be long; `tried` is empty where the detail names none. */
export function withoutTried({ code, detail }: WireError): { readonly problem: WireError; readonly tried: string } {
  const at = detail.indexOf(' Tried: ');
  if (at === -1) return { problem: { code, detail }, tried: '' };
  return { problem: { code, detail: detail.slice(0, at) }, tried: detail.slice(at + ' Tried: '.length) };
}

function adviceOf({ code, detail }: WireError): string {
  const help = /\bagain\b|\bexport\b/iu.test(detail) ? '' : problemHelp(code);
  return `${detail}${/[.!?]$/u.test(detail) ? '' : '.'} ${help}`.trim();
}
