import { z } from 'zod';
import { paragraph } from '../../live/text.ts';

/** What came of an alert. */
export const alertOutcome = z.strictObject({ outcome: paragraph(2000) });
