import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { InSession } from '#client/testing/inSession.tsx';
import { show } from '#client/testing/show.tsx';
import { DragPeople, DropRoom } from './DragPeople.tsx';
import { RoomChat } from './RoomChat.tsx';

test('what is written in a small room opens on the map, for who is not in it', async () => {
  const message = { id: '1', from: 'one', name: 'Ana', role: 'participant', to: 'everybody', place: 'room:1', text: 'Shall we begin with you?', at: 0 };
  await show(
    <InSession role="facilitator" views={{ chat: { rooms: [message, { ...message, id: '2', place: 'room:2', text: 'elsewhere' }] } }}>
      <DragPeople onMove={() => undefined}>
        <DropRoom room="room:1" label="Room 1">
          <RoomChat room="room:1" name="Room 1" />
        </DropRoom>
      </DragPeople>
    </InSession>,
  );
  await page.getByText('Chat of this room (1)').click();
  await expect.element(page.getByText('Shall we begin with you?')).toBeVisible();
  expect(document.body.innerText).not.toContain('elsewhere');
});
