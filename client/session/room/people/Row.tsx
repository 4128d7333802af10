import { Text } from '@mantine/core';
import { IconMicrophone, IconMicrophoneOff, IconVideo, IconVideoOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TheirWords } from '#client/base/design/TheirWords.tsx';
import { Saying } from '#client/base/design/Saying.tsx';
import { Face } from '#client/base/design/Face.tsx';
import { Account } from '#client/live/Account.tsx';
import type { Person } from '#client/live/people.ts';
import type { PersonPart } from '#client/session/tools/face.ts';
import { faces, lookOf } from '#client/session/tools/registry.ts';
import { Part } from '../panel/Part.tsx';
import { useViews } from '../panel/useViews.ts';
import { MaySay } from './MaySay.tsx';

interface RowProps {
  person: PersonPart<unknown>['person'];
  where: PersonPart<unknown>['where'];
  isSelf?: boolean;
  isRelative?: boolean;
  /** What is switched on, of somebody who sits here. */
  seat?: Person;
  /** A line under the name. */
  children: ReactNode;
}

/** One person in the list, with what each tool adds. */
export function Row({ person, where, isSelf = false, isRelative = false, seat, children }: RowProps) {
  const { t } = useTranslation('room');
  const views = useViews();
  return (
    <li className="people-row" aria-label={person.name}>
      <Face name={person.name} size={36} />
      <div className="people-name">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {isSelf ? <Saying>{(theirs) => t('self', { name: theirs(person.name) })}</Saying> : <TheirWords>{person.name}</TheirWords>}
        </Text>
        <Account of={person.id} />
        <Text size="sm" c="dimmed">
          {children}
        </Text>
        {isRelative && <MaySay member={person.id} />}
      </div>
      {seat && <Devices seat={seat} />}
      <div className="people-tools">
        {faces.map((face) => {
          const { OfPerson } = lookOf(face, 'facilitator');
          const view = views[face.tool];
          return OfPerson && view ? (
            <Part key={face.tool}>
              <OfPerson view={view} person={person} where={where} />
            </Part>
          ) : null;
        })}
      </div>
    </li>
  );
}

function Devices({ seat: { mic, camera, failing } }: { seat: Person }) {
  const { t } = useTranslation('room');
  const [Mic, Camera] = [mic ? IconMicrophone : IconMicrophoneOff, camera ? IconVideo : IconVideoOff];
  return (
    <span className="people-devices">
      <Mic size={18} role="img" aria-label={t(mic ? 'people.microphoneOn' : failing.includes('mic') ? 'people.microphoneFails' : 'tile.microphoneOff')} />
      <Camera size={18} role="img" aria-label={t(camera ? 'people.cameraOn' : failing.includes('camera') ? 'people.cameraFails' : 'tile.noCamera')} />
    </span>
  );
}
