/** A feelings wheel: a few broad feelings, each with finer words. One may always be written instead. */
export const feelings = {
  sad: ['lonely', 'hurt', 'disappointed', 'empty', 'grieving', 'hopeless'],
  anxious: ['worried', 'tense', 'overwhelmed', 'insecure', 'scared', 'restless'],
  angry: ['frustrated', 'irritated', 'let down', 'jealous', 'bitter', 'furious'],
  ashamed: ['guilty', 'embarrassed', 'worthless', 'exposed', 'regretful'],
  tired: ['drained', 'numb', 'heavy', 'foggy', 'indifferent', 'bored'],
  calm: ['steady', 'relieved', 'safe', 'rested', 'content', 'accepting'],
  hopeful: ['curious', 'encouraged', 'motivated', 'proud', 'brave', 'determined'],
  glad: ['grateful', 'connected', 'amused', 'loved', 'warm', 'cheerful'],
} as const;
export type Feeling = keyof typeof feelings;
