import { Menu, Popover, type MenuProps, type PopoverProps } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useBack } from './back.ts';

/** A menu that the phone's Back closes. Its parts are Mantine's: Menu.Target, Menu.Dropdown, Menu.Item. */
export function OpenMenu(props: Omit<MenuProps, 'opened' | 'onChange'>) {
  const [isOpen, setOpen] = useState(false);
  useBack(isOpen, () => setOpen(false));
  return <Menu {...props} opened={isOpen} onChange={setOpen} />;
}

interface OpenPopoverProps extends Omit<PopoverProps, 'opened' | 'onChange'> {
  /** The button; `toggle` belongs to its press: Mantine's own does nothing where somebody else knows whether it is open. */
  button: (toggle: () => void) => ReactNode;
}

/** A small box at its button that the phone's Back closes. */
export function OpenPopover({ button, children, ...props }: OpenPopoverProps) {
  const [isOpen, setOpen] = useState(false);
  useBack(isOpen, () => setOpen(false));
  return (
    <Popover {...props} opened={isOpen} onChange={setOpen}>
      <Popover.Target>{button(() => setOpen(!isOpen))}</Popover.Target>
      {children}
    </Popover>
  );
}
