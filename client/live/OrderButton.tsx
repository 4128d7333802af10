import { Button, Text, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CommandName, Input, ToolName } from '#shared/session/session.ts';
import { useOrder } from './useTool.ts';

interface OrderButtonProps<T extends ToolName, C extends CommandName<T>> extends ButtonProps {
  tool: T;
  command: C;
  input: Input<T, C>;
  children: ReactNode;
  'aria-label'?: string;
  title?: string;
  /** After it was done. */
  onDone?: () => void;
}

/** A button that gives one command: shows that it was pressed, and beside it why nothing was changed. */
export function OrderButton<T extends ToolName, C extends CommandName<T>>({ tool, command, input, children, onDone, ...rest }: OrderButtonProps<T, C>) {
  const { give, isPending, refusal } = useOrder(tool, command);
  return (
    <>
      <Button {...rest} loading={isPending} onClick={() => void give(input).then((isDone) => isDone && onDone?.())}>
        {children}
      </Button>
      <Refused refusal={refusal} />
    </>
  );
}

/** Why a command changed nothing, read aloud at once; nothing where there is no reason to. */
export function Refused({ refusal }: { refusal: { say: string } | null }) {
  return (
    <Text role="alert" size="sm" c="var(--mantine-color-error)" style={refusal ? {} : { display: 'none' }}>
      {refusal?.say}
    </Text>
  );
}
