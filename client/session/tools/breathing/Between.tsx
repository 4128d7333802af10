import { Text } from '@mantine/core';

/** Words where the circle is before, after, and for who has stopped. */
export function Between({ title, text }: { title: string; text: string }) {
  return (
    <div className="breath-words">
      <Text fw={700}>{title}</Text>
      <Text size="sm">{text}</Text>
    </div>
  );
}
