/** What a new lesson begins with: a whole one, to be written over. */
export const newLesson = `---
id: our-lesson
version: 1
audience: participants
title: The title of the lesson
summary: One sentence on what it is about.
minutes: 20
objectives:
- What people can do afterward
sources:
- Where it comes from
---

# The first page

A few sentences. **Strong** words and *emphasized* ones.

::: notes
What you want to say or ask here. Only facilitators see it.
:::

# The second page

- something
- something else

# The third page

::: sorting fact-or-thought
prompt: Where does each belong?
groups: Fact | Thought
- The bus came at 8:10 | Fact | A camera could have seen it.
- “They are all annoyed with me” | Thought | It may be so. We cannot see it from here.
- It rained | Fact | Anybody could check it.
:::

# The fourth page

::: remember
One thing to take along.
:::

# The last page

::: check what-helps
question: A question about it?
- [x] The right option | Why it is right.
- [ ] Another option | Something kind, and a hint.
:::
`;
