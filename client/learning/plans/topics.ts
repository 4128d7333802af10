import { familyTopics, type FamilyTopic } from '#shared/program/family/familySessionConsent.ts';

/** A topic as its own line: “Whether I come to my sessions”. */
export const sentenceOf = (topic: FamilyTopic): string => familyTopics[topic].charAt(0).toUpperCase() + familyTopics[topic].slice(1);
