import type { Span } from './lesson.ts';

type Mark = Span['mark'];

const fences: Record<Exclude<Mark, 'plain'>, string> = { strong: '**', emphasis: '*' };

/**
 * Reads one paragraph of `**strong**` and `*emphasised*` words; a backslash takes the next character as it is.
 * Gives the runs of text, or a sentence about what is wrong.
 */
export const readRichText = (source: string): Span[] | string => {
  const text = source.trim().replace(/\s+/g, ' ');
  const spans: Span[] = [];
  let mark = 'plain' as Mark;
  let run = '';
  const close = (next: Mark) => {
    if (run) spans.push({ text: run, mark });
    else if (mark !== 'plain') return false;
    run = '';
    mark = next;
    return true;
  };

  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\') {
      at += 1;
      if (at === text.length) return 'A backslash at the end of a text has nothing to protect.';
      run += text.charAt(at);
    } else if (char !== '*') {
      run += char;
    } else {
      const isDouble = mark !== 'emphasis' && text.startsWith('**', at);
      const met: Mark = isDouble ? 'strong' : 'emphasis';
      if (mark !== 'plain' && mark !== met) return 'Strong and emphasized words cannot be inside one another.';
      if (!close(mark === met ? 'plain' : met)) return 'Stars stand around nothing; to write a star, put a backslash before it.';
      if (isDouble) at += 1;
    }
  }
  if (mark !== 'plain') return `The ${fences[mark]} that begins ${mark === 'strong' ? 'strong' : 'emphasized'} words has no end.`;
  close('plain');
  return spans.length > 0 ? spans : 'A text is missing here.';
};

const startsLikeMarkup = /^(#|-|:::|>|\d+\.)/;

/** Writes what `readRichText` reads, as one line. */
export const writeRichText = (spans: readonly Span[]): string => {
  const text = spans
    .map(({ text: run, mark }) => {
      const safe = run.replace(/[\\*]/g, '\\$&');
      return mark === 'plain' ? safe : `${fences[mark]}${safe}${fences[mark]}`;
    })
    .join('');
  return startsLikeMarkup.test(text) ? text.replace(/^(\d*)(.)/, '$1\\$2') : text;
};

/** The words alone, for reading aloud and for counting. */
export const plainWords = (spans: readonly Span[]): string => spans.map((one) => one.text).join('');
